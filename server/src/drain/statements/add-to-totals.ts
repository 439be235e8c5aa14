import { type Database, pieces, sumOnConflict } from '../../strapi/database';
import { COUNTED_COLUMNS, type Counted, TOTALS_TABLE } from '../../totals';
import type { Tally } from '../decide/types';

const NAMES = Object.keys(COUNTED_COLUMNS) as (keyof Counted)[];

/** Adds to totals, making those that are not there yet. */
export const addToTotals = async (transaction: Database, tallies: readonly Tally[]): Promise<void> => {
  const rows = tallies.map((tally) => ({
    target_id: tally.target,
    period: tally.period,
    start: tally.start,
    ...Object.fromEntries(NAMES.map((name) => [COUNTED_COLUMNS[name], tally[name]])),
  }));
  const sums = sumOnConflict(transaction, TOTALS_TABLE, Object.values(COUNTED_COLUMNS));
  for (const piece of pieces(rows)) {
    await transaction(TOTALS_TABLE).insert(piece).onConflict(['target_id', 'period', 'start']).merge(sums);
  }
};
