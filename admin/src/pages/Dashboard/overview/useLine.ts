import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type DashboardOverview, type DashboardPublications, type Metric, metricOf } from '../../../../../contracts/dashboard';
import type { ChartLine } from '../../../components/LinesChart/lines';
import { bucketLabel } from '../../../format/bucketLabel';
import { SHEET_KINDS, saved } from '../../../format/scales';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { METRIC_LOOKS } from './metrics';
import { usePublished } from './usePublished';

interface DrawnLine {
  starts: string[];
  lines: ChartLine[];
  /** What was published in a bucket, by its start. */
  marks: ReadonlyMap<string, string[]>;
  sheet: Sheet;
}

/** A metric over the range, beside what it is compared with, and what was published meanwhile. */
export const useLine = (
  overview: DashboardOverview | undefined,
  publications: DashboardPublications | undefined,
  metric: Metric,
): DrawnLine | undefined => {
  const text = useText();
  const { locale } = useIntl();
  const publishedIn = usePublished(publications);
  return useMemo(() => {
    if (!overview) {
      return undefined;
    }
    const { span, series, seriesBefore } = overview;
    const { title, scale } = METRIC_LOOKS[metric];
    const label = bucketLabel(span.bucket, 'long', locale, span.timeZone);
    const valuesOf = (points: DashboardOverview['series']) => points.map((point) => metricOf(point, metric));
    const starts = series.map(({ start }) => start);
    const startsBefore = seriesBefore?.map(({ start }) => start) ?? [];
    const now = valuesOf(series);
    const before = seriesBefore && valuesOf(seriesBefore);
    const published = publishedIn(starts, span);
    const kind = SHEET_KINDS[scale];
    const at = (start: string | undefined) => (start === undefined ? null : start);
    return {
      starts,
      lines: [
        { look: 'first', title: text(title), values: now },
        ...(before ? [{ look: 'before' as const, title: text('line.before'), values: before, starts: startsBefore }] : []),
      ],
      marks: new Map([...published].map(([start, names]) => [start, [text('published.title'), ...names]])),
      sheet: {
        columns: [
          { key: 'start', kind: 'text', title: text('chart.when'), write: (start) => label(String(start)) },
          { key: metric, kind, title: text(title) },
          ...(before
            ? [
                {
                  key: 'startBefore',
                  kind: 'text' as const,
                  title: text('line.when'),
                  write: (start: string | number | null) => label(String(start)),
                },
                { key: `${metric}Before`, kind, title: text('line.before') },
              ]
            : []),
          ...(published.size > 0 ? [{ key: 'published', kind: 'text' as const, title: text('published.title') }] : []),
        ],
        rows: starts.map((start, index) => ({
          key: start,
          values: [
            start,
            saved(now[index] ?? null, scale),
            ...(before ? [at(startsBefore[index]), saved(before[index] ?? null, scale)] : []),
            ...(published.size > 0 ? [published.get(start)?.join(', ') ?? ''] : []),
          ],
        })),
      },
    };
  }, [overview, metric, locale, text, publishedIn]);
};
