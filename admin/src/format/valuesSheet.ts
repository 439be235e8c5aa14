import type { Chart } from '../../../contracts/charts';
import type { StatisticObject, StatisticPeriod } from '../../../contracts/statistics';
import type { Sheet } from './sheet';

/** The values of a metric as they are saved, and as a file of them is read again. */
export const valuesSheet = (
  { dates, series }: Pick<Chart, 'dates' | 'series'>,
  metric: string,
  period: StatisticPeriod,
  object: StatisticObject | null,
): Sheet => {
  const of = Object.entries(object ?? {}).map(([key, value]) => [key, String(value)] as const);
  const words = (key: string) => ({ key, kind: 'text' as const });
  return {
    columns: [
      words('metric'),
      words('period'),
      ...of.map(([key]) => words(key)),
      words('date'),
      { key: 'value', kind: 'decimal' },
    ],
    rows: dates.map((date, index) => ({
      key: date,
      values: [metric, period, ...of.map(([, value]) => value), date, series[0]?.values[index] ?? null],
    })),
  };
};
