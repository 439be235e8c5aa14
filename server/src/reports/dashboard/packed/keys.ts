import type { PackedColumn } from '../../../records';
import { listing } from '../../../records';

/** By what counts are told apart: for each place the number of its name. */
export interface Keys {
  names: readonly string[];
  numbers: ArrayLike<number>;
}

/** By the values of a column. */
export const keysOf = ({ list, numbers }: PackedColumn): Keys => ({ names: (list ?? []).map(String), numbers });

/** By the values of two columns, with a space between them. */
export const keysOfBoth = (one: PackedColumn, other: PackedColumn): Keys => {
  const names = listing<string>();
  const width = Math.max(other.list?.length ?? 0, 1);
  const known = new Int32Array((one.list?.length ?? 0) * width).fill(-1);
  const numbers = new Uint32Array(one.numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const [value, otherValue] = [one.numbers[place] as number, other.numbers[place] as number];
    const pair = value * width + otherValue;
    if (known[pair] === -1) {
      known[pair] = names.placeOf(`${one.list?.[value] ?? ''} ${other.list?.[otherValue] ?? ''}`);
    }
    numbers[place] = known[pair] as number;
  }
  return { names: names.list(), numbers };
};

/** By the least of the step that a number is in. */
export const keysOfSteps = ({ numbers }: PackedColumn, steps: readonly number[], unit = 1): Keys => {
  const keys = new Uint8Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    let step = steps.length - 1;
    while (step > 0 && (numbers[place] as number) < (steps[step] as number) * unit) {
      step -= 1;
    }
    keys[place] = step;
  }
  return { names: steps.map(String), numbers: keys };
};
