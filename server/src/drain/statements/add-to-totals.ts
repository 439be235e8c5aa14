import { type Database, pieces } from '../../strapi/database';
import { TOTALS_TABLE } from '../../totals';
import type { Tally } from '../tally';

const COUNTS = ['views', 'visitors', 'arrivals'] as const;

/** How the row that was to be inserted is called in an upsert. */
const offered = (transaction: Database, column: string) =>
  transaction.client.config.client.startsWith('mysql')
    ? transaction.raw('?? + values(??)', [column, column])
    : transaction.raw('??.?? + excluded.??', [TOTALS_TABLE, column, column]);

/** Adds to totals, making those that are not there yet. @param targetIds the rows of the targets by key */
export const addToTotals = async (
  transaction: Database,
  tallies: readonly Tally[],
  targetIds: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = tallies.map(({ target, ...counts }) => ({ target_id: targetIds.get(target), ...counts }));
  const sums = Object.fromEntries(COUNTS.map((column) => [column, offered(transaction, column)]));
  for (const piece of pieces(rows)) {
    await transaction(TOTALS_TABLE).insert(piece).onConflict(['target_id', 'period', 'start']).merge(sums);
  }
};
