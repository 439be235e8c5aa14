import { VisuallyHidden } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { bucketLabel } from '../../format/bucketLabel';
import { useText } from '../../translations/useText';
import type { CountsChartProps } from './CountsChart';

interface CountsTableProps extends Pick<CountsChartProps, 'points' | 'bucket' | 'timeZone'> {
  caption: string;
}

/** The chart's numbers for screen readers. */
export const CountsTable = ({ points, bucket, timeZone, caption }: CountsTableProps) => {
  const { locale, formatNumber } = useIntl();
  const text = useText();
  const label = useMemo(() => bucketLabel(bucket, 'long', locale, timeZone), [bucket, locale, timeZone]);
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('chart.when')}</th>
            <th scope="col">{text('views')}</th>
            <th scope="col">{text('visitors')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ start, views, visitors }) => (
            <tr key={start}>
              <th scope="row">{label(start)}</th>
              <td>{formatNumber(views)}</td>
              <td>{formatNumber(visitors)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
};
