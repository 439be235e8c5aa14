import type { Database } from '../../strapi/database';
import { type CountColumns, columnsOf, pack, RUNNING_SHAPE, RUNNING_TOTALS_TABLE, SUMMED, type TargetCounts } from '../../totals';
import { readCounts } from './read-counts';

/** So many targets take about a quarter of a megabyte: no server takes it for too large. */
const MOST_TARGETS = 10_000;

const partsOf = ({ targets, counts }: CountColumns): CountColumns[] => {
  const all = Array.from(targets);
  return Array.from({ length: Math.max(Math.ceil(all.length / MOST_TARGETS), 1) }, (_, part) => {
    const [start, end] = [part * MOST_TARGETS, (part + 1) * MOST_TARGETS];
    const pieces = SUMMED.map((name) => [name, Array.from(counts[name]).slice(start, end)]);
    return { targets: all.slice(start, end), counts: Object.fromEntries(pieces) };
  });
};

/**
 * Adds a day to what was counted up to the day before, and writes it down.
 * @param all what was counted before; afterwards, with the day
 */
export const sumUpDay = async (transaction: Database, day: string, all: TargetCounts): Promise<void> => {
  await readCounts(transaction, { period: 'day', from: day, to: day }, (columns) => all.add(columns));
  for (const [part, columns] of partsOf(columnsOf(all)).entries()) {
    await transaction(RUNNING_TOTALS_TABLE).insert({ day, part, shape: RUNNING_SHAPE, counts: pack(columns) });
  }
};
