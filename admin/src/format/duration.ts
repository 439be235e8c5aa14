type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';

const LENGTHS: [Unit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
];

/** A length of time in the greatest unit that fits, as `Intl.NumberFormat` takes it; one decimal where there are few. */
export const durationIn = (milliseconds: number): { value: number; unit: Unit } => {
  const [unit, length] = LENGTHS.find(([, size]) => milliseconds >= size) ?? (['millisecond', 1] as const);
  const value = milliseconds / length;
  return { value: unit === 'millisecond' || value >= 10 ? Math.floor(value) : Math.floor(value * 10) / 10, unit };
};
