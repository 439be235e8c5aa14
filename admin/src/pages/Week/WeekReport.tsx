import { Button, Flex } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useInsightWeekSessionsQuery } from '../../api/week';
import { Printed } from '../../components/Printed';
import { useDayTexts } from '../../components/sheet/useDayTexts';
import { useText } from '../../translations/useText';
import { BrowsersSection } from './BrowsersSection';
import { InteractionsSection } from './InteractionsSection';
import { PageViewsSection } from './PageViewsSection';
import { SessionsSection } from './SessionsSection';

/** What happened on the site in seven days. Each part is asked for on its own. */
export const WeekReport = () => {
  const text = useText();
  const { span } = useDayTexts();
  const sessions = useInsightWeekSessionsQuery(undefined, { refetchOnMountOrArgChange: true });
  const week = sessions.data?.week;
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text('week.title')}`}</Page.Title>
      <Printed>
        <Layouts.Header
          title={text('week.title')}
          subtitle={week ? text('week.span', { span: span(week.days), timeZone: week.timeZone }) : text('week.subtitle')}
          primaryAction={
            <Button variant="secondary" startIcon={<File />} onClick={() => window.print()}>
              {text('week.print')}
            </Button>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <PageViewsSection />
            <SessionsSection {...sessions} />
            <InteractionsSection />
            <BrowsersSection />
          </Flex>
        </Layouts.Content>
      </Printed>
    </Page.Main>
  );
};
