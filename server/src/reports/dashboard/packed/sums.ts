import { addTo, COUNTS, type Counts, type Tallies } from '../records/tally';

/** Sums by the number of a name. */
export type Sums = Record<keyof Counts, Float64Array>;

export const sumsOf = (size: number): Sums =>
  Object.fromEntries(COUNTS.map((name) => [name, new Float64Array(Math.max(size, 1))])) as Sums;

export const plus = (sums: Float64Array, key: number, count: number): void => {
  sums[key] = (sums[key] ?? 0) + count;
};

/** Adds sums to counts, each by its name; of what nothing was counted of there is none. */
export const addSums = (tallies: Tallies, sums: Sums, names: readonly string[]): void => {
  for (const [index, name] of names.entries()) {
    if (COUNTS.some((count) => sums[count][index] !== 0)) {
      addTo(tallies, name, Object.fromEntries(COUNTS.map((count) => [count, sums[count][index] ?? 0])));
    }
  }
};
