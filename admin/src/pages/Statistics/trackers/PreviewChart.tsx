import type { TrackerPreview } from '../../../../../contracts/trackers';
import { LinesChart } from '../../../components/LinesChart';
import { ChartLegend } from '../../../components/LinesChart/ChartLegend';
import { type ChartLine, SERIES_LOOKS } from '../../../components/LinesChart/lines';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { objectName } from '../../../format/objectText';
import { useText } from '../../../translations/useText';
import { useMetrics } from '../useMetrics';

const HEIGHT_PX = 240;
/** The last of them, in the table. */
const SHOWN_DAYS = 7;

/** What a tracker would record: everything together and its largest objects, as lines and, of the last days, in figures. */
export const PreviewChart = ({ preview: { dates, series }, metric }: { preview: TrackerPreview; metric: string }) => {
  const text = useText();
  const { whole: wholeDay } = useDayTexts();
  const shown = useMetrics().metricOf(metric);
  const lines: ChartLine[] = series.slice(0, SERIES_LOOKS.length).map(({ object, values }, index) => ({
    look: SERIES_LOOKS[index] ?? 'first',
    title: object ? objectName(object, null) : text('statistics.of.together'),
    values,
  }));
  const write = (value: string | number | null) => (typeof value === 'number' ? shown.whole(value) : String(value));
  return (
    <>
      <ChartLegend lines={lines} />
      <LinesChart
        starts={dates}
        lines={lines}
        bucket="day"
        timeZone="UTC"
        height={HEIGHT_PX}
        axis={shown}
        valueName={shown.name}
      />
      <SheetTable
        title={text('statistics.tracker.preview')}
        sheet={{
          columns: [
            { key: 'date', kind: 'text', title: text('chart.day'), write: (value) => wholeDay(String(value)) },
            ...lines.map(({ look, title }) => ({ key: look, kind: 'decimal' as const, title, write })),
          ],
          rows: dates
            .map((date, index) => ({ key: date, values: [date, ...lines.map(({ values }) => values[index] ?? null)] }))
            .slice(-SHOWN_DAYS)
            .reverse(),
        }}
      />
    </>
  );
};
