import type { Database } from '../../strapi/database';
import { RUNNING_TOTALS_TABLE } from '../../totals';

/** Forgets the running totals of a day and of those after it, in the transaction that changes what was counted on it. */
export const throwAwayRunning = async (transaction: Database, day: string): Promise<void> => {
  await transaction(RUNNING_TOTALS_TABLE).where('day', '>=', day).delete();
};
