import { SUMMED, type Summed } from './running-total';

/** Counts of many targets, column by column: what stands at one place of each is of one target. */
export interface CountColumns {
  targets: ArrayLike<number>;
  counts: Record<Summed, ArrayLike<number>>;
}

const LEAST_ROOM = 1_024;

const room = (size: number): Record<Summed, Float64Array> =>
  Object.fromEntries(SUMMED.map((name) => [name, new Float64Array(size)])) as Record<Summed, Float64Array>;

/** Sums for every target, by its row: `sums.views[row]`. */
export interface TargetCounts {
  /** What rows are below: of those beyond nothing has been added. */
  size: number;
  sums: Record<Summed, Float64Array>;
  /** Adds counts, or takes them away. */
  add(columns: CountColumns, sign?: 1 | -1): void;
}

/** Adds up counts of targets. Arrays by row and not maps: ten thousand targets are added in less than a millisecond. */
export const targetCounts = (): TargetCounts => {
  const all: TargetCounts = {
    size: 0,
    sums: room(LEAST_ROOM),
    add({ targets, counts }, sign = 1) {
      for (let index = 0; index < targets.length; index += 1) {
        all.size = Math.max(all.size, (targets[index] as number) + 1);
      }
      if (all.size > all.sums.views.length) {
        const larger = room(all.size * 2);
        for (const name of SUMMED) {
          larger[name].set(all.sums[name]);
        }
        all.sums = larger;
      }
      for (const name of SUMMED) {
        const [sums, column] = [all.sums[name], counts[name]];
        for (let index = 0; index < targets.length; index += 1) {
          const target = targets[index] as number;
          sums[target] = (sums[target] as number) + sign * (column[index] as number);
        }
      }
    },
  };
  return all;
};

/** The targets of which anything has been counted, as columns. */
export const columnsOf = ({ size, sums }: TargetCounts): CountColumns => {
  const targets: number[] = [];
  for (let target = 0; target < size; target += 1) {
    if (SUMMED.some((name) => sums[name][target] !== 0)) {
      targets.push(target);
    }
  }
  const counts = Object.fromEntries(SUMMED.map((name) => [name, targets.map((target) => sums[name][target] as number)]));
  return { targets, counts: counts as Record<Summed, number[]> };
};
