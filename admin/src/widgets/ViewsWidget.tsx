import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useInsightOverviewQuery } from '../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../api/useAnswer';
import { SLOW_MS } from '../api/useLive';
import { ChangeMark } from '../components/ChangeMark';
import { changeOf } from '../format/change';
import { useText } from '../translations/useText';
import { Sparkline } from './Sparkline';
import { WidgetFaces } from './WidgetFaces';

/** How often the site was viewed in seven days, and how that stands to the seven before. */
const ViewsWidget = () => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const { data, error } = useAnswer(useInsightOverviewQuery({ range: '7d', compare: 'before' }, ASKED_ANEW), SLOW_MS);
  return (
    <WidgetFaces data={data} error={error}>
      {({ now, before, series }) => (
        <Flex direction="column" alignItems="stretch" justifyContent="center" gap={4} height="100%">
          <Flex gap={3} alignItems="baseline" wrap="wrap">
            <Typography variant="alpha" data-testid="views">
              {formatNumber(now.views)}
            </Typography>
            {before && (
              <>
                <ChangeMark change={changeOf(now.views, before.views)} />
                <Typography variant="pi" textColor="neutral600">
                  {text('before.7d', { count: formatNumber(before.views) })}
                </Typography>
              </>
            )}
          </Flex>
          <Sparkline
            values={series.map(({ views }) => views)}
            says={series
              .map(({ start, views }) => `${formatDate(start, { weekday: 'long', timeZone: 'UTC' })}: ${formatNumber(views)}`)
              .join(', ')}
          />
          <Typography variant="pi" textColor="neutral600">
            {now.visitors === null ? null : text('widget.visitors', { count: now.visitors })}
          </Typography>
        </Flex>
      )}
    </WidgetFaces>
  );
};

export default ViewsWidget;
