/** How many shades there are for what is more than nothing. */
export const SHADES = 4;

/**
 * The greatest value of each shade: a quarter of the values that are more than nothing has the first, and so on; fewer shades, where there
 * are not so many different values.
 */
export const shadesOf = (values: readonly (number | null)[]): number[] => {
  const some = values.filter((value): value is number => value !== null && value > 0).sort((a, b) => a - b);
  const tops = Array.from({ length: SHADES }, (_, index) => some[Math.ceil(((index + 1) * some.length) / SHADES) - 1]);
  return [...new Set(tops.filter((top): top is number => top !== undefined))];
};

/** Which shade a value has, of those that `shadesOf` made; 0 is nothing. The greatest values always have the darkest. */
export const shadeOf = (value: number | null, shades: readonly number[]): number => {
  if (value === null || value <= 0) {
    return 0;
  }
  const index = shades.findIndex((top) => value <= top);
  return SHADES - shades.length + (index === -1 ? shades.length : index + 1);
};
