import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Point, Span } from '../../../../contracts/reports';
import { bucketLabel } from '../../format/bucketLabel';
import type { Sheet } from '../../format/sheet';
import { useText } from '../../translations/useText';
import type { ChartLine } from '../LinesChart/lines';

interface Counted {
  starts: string[];
  lines: ChartLine[];
  sheet: Sheet;
}

/** A report's views and visitors, as a chart draws them and as a table tells them. */
export const useCounts = (points: readonly Point[], { bucket, timeZone }: Pick<Span, 'bucket' | 'timeZone'>): Counted => {
  const text = useText();
  const { locale } = useIntl();
  return useMemo(() => {
    const label = bucketLabel(bucket, 'long', locale, timeZone);
    return {
      starts: points.map(({ start }) => start),
      lines: [
        { look: 'first', title: text('views'), values: points.map(({ views }) => views) },
        { look: 'second', title: text('visitors'), values: points.map(({ visitors }) => visitors) },
      ],
      sheet: {
        columns: [
          { key: 'start', kind: 'text', title: text('chart.when'), write: (start) => label(String(start)) },
          { key: 'views', kind: 'count', title: text('views') },
          { key: 'visitors', kind: 'count', title: text('visitors') },
        ],
        rows: points.map(({ start, views, visitors }) => ({ key: start, values: [start, views, visitors] })),
      },
    };
  }, [points, bucket, timeZone, locale, text]);
};
