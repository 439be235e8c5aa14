import type { Watch } from './watched';

/** A date of an entry as an instant; null where it has none, or none that is known. */
const instantOf = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  const instant = value instanceof Date ? value.getTime() : new Date(value as string | number).getTime();
  return Number.isFinite(instant) ? instant : null;
};

/** More dates than this are marked as all days from the first to the last of them. */
const MOST_DATES = 50;

/** The spans that some dates make. */
const spansOf = (instants: ReadonlySet<number>): [number, number][] => {
  if (instants.size <= MOST_DATES) {
    return [...instants].map((instant) => [instant, instant]);
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const instant of instants) {
    least = Math.min(least, instant);
    most = Math.max(most, instant);
  }
  return [[least, most]];
};

/** Marks for what some entries are about, by each tracker's date. */
export const marksFor = (watches: readonly Watch[], entries: readonly Record<string, unknown>[]) =>
  watches.flatMap(({ trackerId, dateField }) => {
    const instants = new Set(entries.flatMap((entry) => instantOf(entry[dateField]) ?? []));
    return spansOf(instants).map(([fromMs, toMs]) => ({ trackerId, fromMs, toMs }));
  });
