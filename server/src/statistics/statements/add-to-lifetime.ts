import type { Database } from '../../strapi/database';
import { METRICS_TABLE } from '../metric';
import { STATISTICS_TABLE } from '../statistic';
import { type StatisticRow, writeStatistics } from './write-statistics';

/** Waits for, and takes, the right to add to the lifetimes of a metric until the transaction ends. */
export const lockMetric = async (transaction: Database, id: number): Promise<void> => {
  await transaction(METRICS_TABLE)
    .where({ id })
    .update({ decimals: transaction.raw('??', ['decimals']) });
};

/** What a lifetime had come to before a date; 0 before its first value. By index. */
const valueBefore = async (transaction: Database, { date, value: _, ...of }: StatisticRow): Promise<number> => {
  const row: { value: number | string } | undefined = await transaction(STATISTICS_TABLE)
    .where(of)
    .where('date', '<', date)
    .whereNotNull('value')
    .orderBy('date', 'desc')
    // Also what others have written since the transaction began, which MySQL shows only to who locks it.
    .forShare()
    .first('value');
  return Number(row?.value ?? 0);
};

/** Adds to a lifetime from a date on: to what it had come to by then, and to all that it came to later. */
export const addToLifetime = async (transaction: Database, row: StatisticRow): Promise<void> => {
  const { date, value: by, ...of } = row;
  const base = await valueBefore(transaction, row);
  const values = transaction(STATISTICS_TABLE).where(of);
  const isThere = await values
    .clone()
    .where({ date })
    .update({ value: transaction.raw('coalesce(??, ?) + ?', ['value', base, by]) });
  if (isThere === 0) {
    await writeStatistics(transaction, [{ ...row, value: base + (by ?? 0) }], 'replace');
  }
  await values
    .clone()
    .where('date', '>', date)
    .update({ value: transaction.raw('?? + ?', ['value', by]) });
};
