import { Flex, Typography } from '@strapi/design-system';
import { Pagination, SearchInput } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { useInsightWeekPageViewsQuery } from '../../api/week';
import { NotPrinted } from '../../components/Printed';
import { SheetTable } from '../../components/sheet/SheetTable';
import { useText } from '../../translations/useText';
import { DayBars } from './DayBars';
import { pageViewsSheet } from './sheets';
import { usePagesQuestion } from './usePagesQuestion';
import { useSheetWords } from './useSheetWords';
import { useWeekNotes } from './useWeekNotes';
import { WeekSection } from './WeekSection';

/** Strapi's pagination takes one line, for which there is no room on a narrow screen. */
const Pages = styled(NotPrinted)`
  > * {
    flex-wrap: wrap;
    gap: 1.6rem;
  }
`;

/** What was viewed, by day and by address, of which a page at a time is shown. */
export const PageViewsSection = () => {
  const text = useText();
  const words = useSheetWords();
  const notesOf = useWeekNotes();
  const { question, goTo } = usePagesQuestion();
  const { data, error, refetch, isFetching } = useInsightWeekPageViewsQuery(question, { refetchOnMountOrArgChange: true });
  const sheet = data && pageViewsSheet(data, words);
  const title = text('week.pageViews');
  const { page = 1, pageSize = 1, pageCount = 0, total = 0 } = data?.pagination ?? {};
  const isBeyond = !isFetching && pageCount > 0 && page > pageCount;
  useEffect(() => {
    if (isBeyond) {
      goTo(pageCount);
    }
  });
  const first = (page - 1) * pageSize + 1;
  return (
    <WeekSection
      title={title}
      fileName="week-page-views"
      empty={text('week.pageViews.empty')}
      sheet={sheet}
      isEmpty={data?.all.count === 0 && total === 0 && question.search === ''}
      error={error}
      onRetry={refetch}
      isOld={isFetching && data !== undefined}
      notes={notesOf(data)}
    >
      {data && <DayBars days={data.week.days} counts={data.all.days.map(Number)} />}
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography variant="pi" textColor="neutral600" role="status">
          {total > 0
            ? text('week.pages.shown', { first, last: Math.min(first + pageSize - 1, total), total })
            : text(question.search === '' ? 'week.pages.none' : 'week.pages.notFound')}
          {question.search !== '' && ` ${text('week.pages.searched', { search: question.search })}`}
        </Typography>
        <NotPrinted>
          <SearchInput
            // What is searched for can be cleared elsewhere, and the field does not follow.
            key={question.search}
            label={text('week.pages.search')}
            placeholder={text('records.search.placeholder')}
          />
        </NotPrinted>
      </Flex>
      {sheet && <SheetTable title={title} sheet={sheet} drawn="total" />}
      {total > 0 && (
        <Pages>
          <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={10}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        </Pages>
      )}
    </WeekSection>
  );
};
