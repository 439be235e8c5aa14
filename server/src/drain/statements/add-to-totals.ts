import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { COUNTED_COLUMNS, type Counted, TOTALS_TABLE } from '../../totals';
import type { Tally } from '../decide/types';
import { throwAwayPacked } from '../packed/throw-away';
import { throwAwayRunning } from '../running/throw-away';

const NAMES = Object.keys(COUNTED_COLUMNS) as (keyof Counted)[];

const TABLE = {
  name: TOTALS_TABLE,
  columns: {
    target_id: 'integer',
    period: 'text',
    start: 'text',
    views: 'integer',
    visitors: 'integer',
    arrivals: 'integer',
    sessions: 'integer',
    bounces: 'integer',
    duration_ms: 'bigint',
    interactions: 'integer',
    engaged_ms: 'bigint',
    exits: 'integer',
  },
} as const satisfies BulkTable<string>;

type Row = Record<keyof typeof TABLE.columns, string | number>;

const rowOf = ({ target, period, start, ...counts }: Tally): Row => {
  const row = { target_id: target, period, start } as Row;
  for (const name of NAMES) {
    row[COUNTED_COLUMNS[name]] = counts[name];
  }
  return row;
};

const firstDayOf = (tallies: readonly Tally[]): string | null =>
  tallies.reduce(
    (first: string | null, { period, start }) => (period === 'day' && (first === null || start < first) ? start : first),
    null,
  );

/** Adds to totals, making those that are not there yet, and forgets what was summed up and packed with what they were. */
export const addToTotals = async (transaction: Database, tallies: readonly Tally[]): Promise<void> => {
  await writeRows(transaction, TABLE, tallies.map(rowOf), {
    key: ['target_id', 'period', 'start'],
    add: Object.values(COUNTED_COLUMNS),
  });
  const firstDay = firstDayOf(tallies);
  if (firstDay !== null) {
    await throwAwayRunning(transaction, firstDay);
    // What changes a day's records changes its totals, too.
    await throwAwayPacked(transaction, firstDay);
  }
};
