import type { Chart, ChartSeries } from '../../../contracts/charts';
import type { Metric } from '../../../contracts/statistics';

type Shape = Pick<Metric, 'format' | 'unit'>;

/** Series whose values stand on one axis: those of one unit. In the order in which they come. */
export const chartGroups = (series: readonly ChartSeries[], shapeOf: (metric: string) => Shape): ChartSeries[][] => {
  const groups = new Map<string, ChartSeries[]>();
  for (const one of series) {
    const { format, unit } = shapeOf(one.metric);
    const key = `${format} ${unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** Whether there is anything to be seen. */
export const hasValues = ({ series }: Pick<Chart, 'series'>): boolean =>
  series.some(({ values, before }) => [...values, ...(before ?? [])].some((value) => value !== null));
