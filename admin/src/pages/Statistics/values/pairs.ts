import type { DimensionSet } from '../../../../../contracts/statistics';

/** A dimension and its value, as they are typed. */
export interface Pair {
  name: string;
  value: string;
}

const DIMENSION = /^(?!(?:uid|documentId)$)[a-zA-Z][\w-]{0,63}$/;
const MOST_DIMENSIONS = 8;

const isTyped = ({ name, value }: Pair): boolean => name !== '' || value !== '';

/** As many as a metric has: what its first set of dimensions is called, without values. @param types as `KnownObjects` */
export const pairsOf = (types: readonly string[]): Pair[] =>
  (types.find((type) => !type.includes('::')) ?? '').split(',').map((name) => ({ name, value: '' }));

/** One more than was typed, while there may be one more. */
export const withNext = (pairs: readonly Pair[]): Pair[] =>
  pairs.length < MOST_DIMENSIONS && pairs.every(({ name }) => name !== '') ? [...pairs, { name: '', value: '' }] : [...pairs];

/** Whether a pair has no name that a dimension can have. One that is empty is none, beside others. */
export const pairFault = (pairs: readonly Pair[], index: number): boolean => {
  const pair = pairs[index];
  if (!pair || (!isTyped(pair) && pairs.some(isTyped))) {
    return false;
  }
  return !DIMENSION.test(pair.name) || pairs.findIndex(({ name }) => name === pair.name) !== index;
};

/** What was typed; null while something of it is wrong. */
export const dimensionsOf = (pairs: readonly Pair[]): DimensionSet | null =>
  pairs.some((_, index) => pairFault(pairs, index))
    ? null
    : Object.fromEntries(pairs.filter(isTyped).map(({ name, value }) => [name, value]));
