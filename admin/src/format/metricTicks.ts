import type { Metric } from '../../../contracts/statistics';
import { axisTicks } from './scales';
import { wholeTicks } from './ticks';

/** Ticks of an axis that suit what a metric's values are, from 0 to at least `most`, and down to at least `least`. */
export const metricTicks = (
  { format, decimals }: Pick<Metric, 'format' | 'decimals'>,
  least: number,
  most: number,
  count: number,
): number[] => {
  const reach = Math.max(most, -least);
  const upwards =
    format === 'duration'
      ? axisTicks(reach * 1_000, count, 'length').map((tick) => tick / 1_000)
      : decimals === 0 || reach === 0 || reach >= count
        ? wholeTicks(reach, count)
        : axisTicks(reach * 1e6, count, 'count').map((tick) => Number((tick / 1e6).toPrecision(12)));
  if (least >= 0) {
    return upwards;
  }
  const step = upwards[1] ?? 1;
  const from = Math.floor(least / step + 1e-9);
  const to = Math.max(0, Math.ceil(most / step - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
};
