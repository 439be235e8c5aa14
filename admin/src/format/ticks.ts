import type { DashboardBucket } from '../../../contracts/dashboard';

/** Steps that a reader can count in, by bucket. */
const STEPS: Record<DashboardBucket, number[]> = {
  hour: [1, 2, 3, 4, 6, 12, 24],
  day: [1, 2, 7, 14, 28, 56],
  week: [1, 2, 4, 8, 13, 26, 52],
  month: [1, 2, 3, 6, 12],
};

/** How wide a label is at most, with the space around it, in pixels. */
const LABEL_PX: Record<DashboardBucket, number> = { hour: 76, day: 64, week: 64, month: 84 };

/**
 * Which buckets get a label on an axis of `width` pixels, so that no two labels touch. Hours are counted from the day's first, days and
 * months from the last, which is the one that readers look for.
 */
export const chooseTicks = (starts: readonly string[], bucket: DashboardBucket, width: number): string[] => {
  const room = Math.max(1, Math.floor(width / LABEL_PX[bucket]));
  const needed = starts.length / room;
  const step = STEPS[bucket].find((candidate) => candidate >= needed) ?? Math.ceil(needed);
  return starts.filter((_, index) => (bucket === 'hour' ? index : starts.length - 1 - index) % step === 0);
};

/** The labels of a small axis: its two ends, or where they would touch, the last alone. */
export const endTicks = (starts: readonly string[], bucket: DashboardBucket, width: number): string[] =>
  width < LABEL_PX[bucket] ? starts.slice(-1) : [...new Set([...starts.slice(0, 1), ...starts.slice(-1)])];

/** Whole numbers from 0 to at least `max`, evenly apart and about `count` of them: an axis never shows half a view. */
export const wholeTicks = (max: number, count: number): number[] => {
  const rough = Math.max(1, max) / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= rough) ?? 10;
  const step = Math.max(1, factor * magnitude);
  const steps = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
};
