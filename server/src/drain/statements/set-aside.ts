import type { Database } from '../../strapi/database';
import { SET_ASIDE_TABLE } from '../set-aside-event';

/** Keeps an event that the database refuses. @param event JSON, with everything escaped that a text column cannot take */
export const setAside = async (transaction: Database, event: string, reason: string, atMs: number): Promise<void> => {
  await transaction(SET_ASIDE_TABLE).insert({ event, reason, set_aside_at_ms: atMs });
};
