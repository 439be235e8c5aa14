import type { Database } from '../../strapi/database';
import { gather } from '../../strapi/gather';
import { COUNTED_COLUMNS, type CountColumns, type Period, SUMMED, type Summed, TOTALS_TABLE } from '../../totals';

/** SQLite answers in the process itself, in which meanwhile nothing else happens: for so many rows about 15 ms. */
const MOST_ROWS = 10_000;

const COLUMNS = ['start', 'target_id', ...SUMMED.map((name) => COUNTED_COLUMNS[name])] as const;

const numbers = (values: readonly unknown[]): number[] => values.map(Number);

/**
 * The totals of all targets of one period whose start lies between two labels, both inclusive, given to `take` piece by piece.
 * @returns by index, O(targets × buckets), and never long at a time
 */
export const readCounts = async (
  database: Database,
  { period, from, to }: { period: Period; from: string; to: string },
  take: (columns: CountColumns) => void,
): Promise<void> => {
  let last = { start: from, target: 0 };
  for (;;) {
    const { start, target } = last;
    const rows = database(TOTALS_TABLE)
      .where({ period })
      .whereBetween('start', [start, to])
      .where((after) => after.where('start', '>', start).orWhere('target_id', '>', target))
      .orderBy(['start', 'target_id'])
      .limit(MOST_ROWS)
      .select(COLUMNS);
    const columns = await gather(database, rows, COLUMNS);
    const targets = numbers(columns.target_id);
    const counts = Object.fromEntries(SUMMED.map((name) => [name, numbers(columns[COUNTED_COLUMNS[name]])]));
    take({ targets, counts: counts as Record<Summed, number[]> });
    if (targets.length < MOST_ROWS) {
      return;
    }
    last = { start: String(columns.start.at(-1)), target: targets.at(-1) as number };
  }
};
