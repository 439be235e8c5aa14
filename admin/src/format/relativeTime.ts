type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const SECONDS: [Unit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago an instant was, in the greatest unit that fits, as `Intl.RelativeTimeFormat` takes it. */
export const relativeTime = (at: Date, now: Date): { value: number; unit: Unit } => {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1_000);
  const [unit, length] = SECONDS.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return { value: Math.trunc(seconds / length), unit };
};
