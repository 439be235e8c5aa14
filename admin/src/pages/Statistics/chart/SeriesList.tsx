import { Flex, Typography } from '@strapi/design-system';
import type { ChartSeries } from '../../../../../contracts/charts';
import { ChangeMark } from '../../../components/ChangeMark';
import { LineSample } from '../../../components/LinesChart/LineSample';
import type { Look } from '../../../components/LinesChart/lines';
import { changeOf } from '../../../format/change';
import { useText } from '../../../translations/useText';
import { useMetrics } from '../useMetrics';

interface SeriesListProps {
  rows: { key: string; look: Look; title: string; series: ChartSeries }[];
  isCompared: boolean;
  isOfBars: boolean;
  /** Where there is little room. */
  isSmall?: boolean;
}

/** The series of a chart: how each is drawn, what it comes to, and how that stands to the days before. */
export const SeriesList = ({ rows, isCompared, isOfBars, isSmall = false }: SeriesListProps) => {
  const text = useText();
  const { metricOf } = useMetrics();
  return (
    <Flex tag="ul" gap={{ initial: 3, medium: 6 }} wrap="wrap" aria-label={text('statistics.series')}>
      {rows.map(({ key, look, title, series: { metric, value, valueBefore } }) => {
        const { whole, metric: about } = metricOf(metric);
        return (
          <Flex tag="li" key={key} direction="column" alignItems="flex-start" gap={1} minWidth={0} maxWidth="100%">
            <Flex gap={2} minWidth={0} maxWidth="100%">
              <LineSample look={look} isBar={isOfBars} />
              <Typography variant="pi" textColor="neutral600" ellipsis title={title}>
                {title}
              </Typography>
            </Flex>
            <Flex gap={2} wrap="wrap">
              <Typography variant="delta" tag="span">
                {value === null ? '–' : whole(value)}
              </Typography>
              {isCompared && value !== null && valueBefore !== null && valueBefore >= 0 && (
                <ChangeMark change={changeOf(value, valueBefore)} isLessBetter={!about.moreIsBetter} />
              )}
            </Flex>
            {isCompared && !isSmall && (
              <Typography variant="pi" textColor="neutral600">
                {text('metric.before', { value: valueBefore === null ? '–' : whole(valueBefore) })}
              </Typography>
            )}
          </Flex>
        );
      })}
    </Flex>
  );
};
