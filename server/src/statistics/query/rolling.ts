/**
 * The sums of so many values each, of days in a row.
 * @param values from as many days less one before the first that is wanted
 */
export const rollingSums = (values: readonly number[], days: number): number[] => {
  const sums: number[] = [];
  let sum = 0;
  values.forEach((value, index) => {
    sum += value - (index >= days ? (values[index - days] as number) : 0);
    if (index >= days - 1) {
      sums.push(sum);
    }
  });
  return sums;
};

/** What values come to, one after the other. */
export const runningSums = (values: readonly number[], from: number): number[] => {
  let sum = from;
  return values.map((value) => {
    sum += value;
    return sum;
  });
};
