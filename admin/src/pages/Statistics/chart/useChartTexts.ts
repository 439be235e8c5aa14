import { useMemo } from 'react';
import type { Chart, ChartSeries } from '../../../../../contracts/charts';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { objectKey, objectName } from '../../../format/objectText';
import type { Sheet, SheetColumn } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { useMetrics } from '../useMetrics';

const keyOf = ({ metric, object }: ChartSeries): string => (object ? `${metric} ${objectKey(object)}` : metric);

/** What the series of a chart are called, and the chart as a table. */
export const useChartTexts = () => {
  const text = useText();
  const { whole: wholeDay } = useDayTexts();
  const { metricOf } = useMetrics();
  return useMemo(() => {
    /** Only what tells series apart is said. */
    const titleOf = ({ metric, object, title }: ChartSeries, all: readonly ChartSeries[]): string => {
      const metrics = new Set(all.map((one) => one.metric));
      const of = object && objectName(object, title);
      return of && metrics.size === 1 ? of : [metricOf(metric).name, of].filter(Boolean).join(': ');
    };
    const column = (series: ChartSeries, all: readonly ChartSeries[], isBefore: boolean): SheetColumn => ({
      key: isBefore ? `${keyOf(series)} (before)` : keyOf(series),
      kind: 'decimal',
      title: isBefore ? text('statistics.before.of', { name: titleOf(series, all) }) : titleOf(series, all),
      write: (value) => (typeof value === 'number' ? metricOf(series.metric).whole(value) : String(value)),
    });
    const day = (key: string, title: string): SheetColumn => ({
      key,
      kind: 'text',
      title,
      write: (value) => wholeDay(String(value)),
    });
    const sheetOf = ({ dates, datesBefore, series }: Chart): Sheet => ({
      columns: [
        day('date', text('chart.day')),
        ...series.map((one) => column(one, series, false)),
        ...(datesBefore ? [day('dateBefore', text('statistics.before.day'))] : []),
        ...(datesBefore ? series.map((one) => column(one, series, true)) : []),
      ],
      rows: dates.map((date, index) => ({
        key: date,
        values: [
          date,
          ...series.map(({ values }) => values[index] ?? null),
          ...(datesBefore ? [datesBefore[index] ?? null] : []),
          ...(datesBefore ? series.map(({ before }) => before?.[index] ?? null) : []),
        ],
      })),
    });
    return { titleOf, sheetOf, keyOf };
  }, [text, wholeDay, metricOf]);
};
