import { addTo, type Counts, type Tallies } from '../records/tally';

type Name = keyof Counts;

const NAMES = ['views', 'sessions', 'bounces', 'durationMs', 'engagedMs', 'interactions'] as const satisfies readonly Name[];

/** Sums by the number of a name. */
export type Sums = Record<Name, Float64Array>;

export const sumsOf = (size: number): Sums =>
  Object.fromEntries(NAMES.map((name) => [name, new Float64Array(Math.max(size, 1))])) as Sums;

/** Adds sums to counts, each by its name; of what nothing was counted of there is none. */
export const addSums = (tallies: Tallies, sums: Sums, names: readonly string[]): void => {
  for (const [index, name] of names.entries()) {
    if (NAMES.some((count) => sums[count][index] !== 0)) {
      addTo(tallies, name, Object.fromEntries(NAMES.map((count) => [count, sums[count][index] ?? 0])));
    }
  }
};
