type Unit = 'second' | 'minute' | 'hour' | 'day';

const LENGTHS: [Unit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A length of time in its two greatest units, as `Intl.NumberFormat` takes them: 3 minutes and 20 seconds; a second is the least. */
export const lengthParts = (milliseconds: number): { value: number; unit: Unit }[] => {
  const seconds = Math.round(milliseconds / 1_000);
  const first = LENGTHS.findIndex(([, length]) => seconds >= length);
  if (first === -1) {
    return [{ value: 0, unit: 'second' }];
  }
  return LENGTHS.slice(first, first + 2)
    .map(([unit, length], index) => {
      const above = LENGTHS[first + index - 1];
      return { value: Math.floor((index === 0 || above === undefined ? seconds : seconds % above[1]) / length), unit };
    })
    .filter(({ value }, index) => index === 0 || value > 0);
};
