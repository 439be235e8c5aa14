import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useInsightLiveQuery } from '../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../api/useAnswer';
import { CALM_MS } from '../api/useLive';
import { EntryTitle } from '../pages/Dashboard/EntryTitle';
import { useText } from '../translations/useText';
import { WidgetFaces } from './WidgetFaces';

const MOST_PAGES = 4;

/** How many visitors are on the site just now, and where most of them are. */
const LiveWidget = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  // Asked for now and then: a stream would hold one of the few connections that a browser has for whoever leaves this page open.
  const { data, error } = useAnswer(useInsightLiveQuery(undefined, ASKED_ANEW), CALM_MS);
  return (
    <WidgetFaces data={data} error={error}>
      {({ visitors, pages }) => (
        <Flex direction="column" alignItems="stretch" justifyContent="center" gap={4} height="100%">
          <Typography variant="alpha" data-testid="live-visitors">
            {formatNumber(visitors)}
          </Typography>
          {visitors === 0 ? (
            <Typography textColor="neutral600">{text('live.empty')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={text('widget.live')}>
              {pages.slice(0, MOST_PAGES).map(({ page, entry, visitors: there }) => (
                <Flex tag="li" key={`${page} ${entry?.documentId ?? ''}`} justifyContent="space-between" gap={4}>
                  {entry ? (
                    <EntryTitle entry={entry} range="today" />
                  ) : (
                    <Typography textColor="neutral800" ellipsis title={page}>
                      {page}
                    </Typography>
                  )}
                  <Typography textColor="neutral600">{formatNumber(there)}</Typography>
                </Flex>
              ))}
            </Flex>
          )}
        </Flex>
      )}
    </WidgetFaces>
  );
};

export default LiveWidget;
