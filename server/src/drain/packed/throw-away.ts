import { PACKED_DAYS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';

/** Forgets what was packed of a day and of those after it, in the transaction that changes what was recorded on it; `''` for all. */
export const throwAwayPacked = async (transaction: Database, day: string): Promise<void> => {
  await transaction(PACKED_DAYS_TABLE).where('day', '>=', day).delete();
};
