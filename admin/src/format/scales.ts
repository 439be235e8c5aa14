import { wholeTicks } from './ticks';

/** What the values of an axis are: numbers of things, other numbers, parts of a whole, or milliseconds. */
export type Scale = 'count' | 'decimal' | 'percent' | 'length';

/** Lengths of time that a reader can count in, in seconds. */
const LENGTHS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400];

const steps = (max: number, step: number): number[] =>
  // Multiplied instead of added up, and rounded: 3 × 0.1 is not 0.3.
  Array.from({ length: Math.max(1, Math.ceil(max / step - 1e-9)) + 1 }, (_, index) => Number((index * step).toPrecision(12)));

const decimalTicks = (max: number, count: number, least: number): number[] => {
  const rough = Math.max(least, max / count);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= rough * (1 - 1e-9)) ?? 10;
  return steps(max, factor * magnitude);
};

/** Ticks from 0 to at least `max`, evenly apart and about `count` of them, that suit what the values are. */
export const axisTicks = (max: number, count: number, scale: Scale): number[] => {
  switch (scale) {
    case 'count':
      return wholeTicks(max, count);
    case 'decimal':
      return decimalTicks(max, count, 0.1);
    case 'percent':
      return decimalTicks(max, count, 0.01);
    case 'length': {
      const step = LENGTHS.find((seconds) => seconds * 1_000 * count >= max) ?? Math.ceil(max / count / 86_400_000) * 86_400;
      return steps(max, step * 1_000);
    }
  }
};

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const SAVED: Record<Scale, (value: number) => number> = {
  count: (value) => value,
  decimal: (value) => round(value, 2),
  percent: (value) => round(value * 100, 1),
  length: (milliseconds) => Math.round(milliseconds / 1_000),
};

/** A value as sheets hold it: parts of a whole in percent, lengths of time in seconds. */
export const saved = (value: number | null, scale: Scale): number | null => (value === null ? null : SAVED[scale](value));

/** What a column of such values holds. */
export const SHEET_KINDS = { count: 'count', decimal: 'decimal', percent: 'percent', length: 'seconds' } as const;
