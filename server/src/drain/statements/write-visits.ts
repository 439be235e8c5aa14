import { VISITS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';
import type { Visit } from '../decide/types';

/** Records visits with the views that they now have. */
export const writeVisits = async (transaction: Database, visits: readonly Visit[]): Promise<void> => {
  const rows = visits.map(({ day, visitor, hour, target, views }) => ({ day, visitor, hour, target_id: target, views }));
  for (const piece of pieces(rows)) {
    await transaction(VISITS_TABLE).insert(piece).onConflict(['day', 'visitor', 'hour', 'target_id']).merge(['views']);
  }
};
