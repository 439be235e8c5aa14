import type { Database } from '../../strapi/database';
import { COUNTED_COLUMNS, type Counted, TOTALS_TABLE } from '../../totals';
import { throwAwayRunning } from '../running/throw-away';

const NAMES = Object.keys(COUNTED_COLUMNS) as (keyof Counted)[];

/** The totals of a day, by target. */
export const dayTotals = async (transaction: Database, day: string): Promise<{ target: number; counts: Counted }[]> => {
  const rows: Record<string, string | number>[] = await transaction(TOTALS_TABLE).where({ period: 'day', start: day });
  return rows.map((row) => ({
    target: Number(row.target_id),
    counts: Object.fromEntries(NAMES.map((name) => [name, Number(row[COUNTED_COLUMNS[name]])])) as unknown as Counted,
  }));
};

/** Deletes the totals of a day and of its hours. @param hours the labels of the first one and of the one after the last */
export const deleteDayTotals = async (
  transaction: Database,
  day: string,
  hours: { from: string; before: string },
): Promise<void> => {
  await throwAwayRunning(transaction, day);
  await transaction(TOTALS_TABLE).where({ period: 'day', start: day }).delete();
  await transaction(TOTALS_TABLE)
    .where({ period: 'hour' })
    .where('start', '>=', hours.from)
    .where('start', '<', hours.before)
    .delete();
};
