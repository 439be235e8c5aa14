import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { EntryStatistic } from '../../../../contracts/charts';
import { useInsightEntryStatisticsQuery } from '../../api/charts';
import { useDayTexts } from '../../components/sheet/useDayTexts';
import { metricLabel } from '../../format/metricLabel';
import { objectKey } from '../../format/objectText';
import { PERIOD_TEXTS } from '../../pages/Statistics/forms/metricTexts';
import { metricPath } from '../../pages/Statistics/paths';
import { useText } from '../../translations/useText';
import { Sparkline } from '../../widgets/Sparkline';
import { Part } from './Part';

interface EntryStatisticsProps {
  uid: string;
  documentId: string;
}

/** A metric's newest values of the entry, and the line of its last days. */
const Statistic = ({ statistic, dates, to }: { statistic: EntryStatistic; dates: readonly string[]; to: string }) => {
  const text = useText();
  const { locale } = useIntl();
  const { date: dayText, whole: wholeDay } = useDayTexts();
  const { metric, newest, values } = statistic;
  const { whole } = metricLabel(metric, locale);
  const says = values.flatMap((value, index) => (value === null ? [] : [`${wholeDay(dates[index] ?? '')}: ${whole(value)}`]));
  return (
    <Box tag="li">
      <Link tag={NavLink} to={to}>
        {metric.name}
      </Link>
      {newest.map(({ period, date, value }) => (
        <Flex key={period} justifyContent="space-between" gap={2}>
          <Typography variant="pi" textColor="neutral600">
            {text(PERIOD_TEXTS[period])}, {dayText(date)}
          </Typography>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {whole(value)}
          </Typography>
        </Flex>
      ))}
      {says.length > 1 && <Sparkline values={values} says={text('statistics.spark', { values: says.join(', ') })} />}
    </Box>
  );
};

/** The entry's own statistics; nothing where there are none. What cannot be had is missed by nobody who did not look for it. */
export const EntryStatistics = (entry: EntryStatisticsProps) => {
  const text = useText();
  const { data } = useInsightEntryStatisticsQuery(entry, { refetchOnMountOrArgChange: true });
  if (!data || data.statistics.length === 0) {
    return null;
  }
  const { uid, documentId } = entry;
  const object = new URLSearchParams({ object: objectKey({ uid, documentId }) });
  return (
    <Part title={text('statistics.title')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.statistics.map((statistic) => (
          <Statistic
            key={statistic.metric.metric}
            statistic={statistic}
            dates={data.dates}
            to={`${metricPath(statistic.metric.metric)}?${object}`}
          />
        ))}
      </Flex>
    </Part>
  );
};
