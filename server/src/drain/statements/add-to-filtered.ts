import { type Database, pieces, sumOnConflict } from '../../strapi/database';
import { FILTERED_COUNTS_TABLE } from '../../totals';

/** How much was received and not counted on a day for a reason. */
export interface Filtered {
  day: string;
  reason: string;
  /** Of a bot, the name it goes by; `''` otherwise. */
  name: string;
  count: number;
}

/** Adds to what was filtered. */
export const addToFiltered = async (database: Database, filtered: readonly Filtered[]): Promise<void> => {
  const sums = sumOnConflict(database, FILTERED_COUNTS_TABLE, ['count']);
  for (const piece of pieces(filtered)) {
    await database(FILTERED_COUNTS_TABLE).insert(piece).onConflict(['day', 'reason', 'name']).merge(sums);
  }
};
