import { useInsightWeekBrowsersQuery } from '../../api/week';
import { SheetTable } from '../../components/sheet/SheetTable';
import { useText } from '../../translations/useText';
import { browsersSheet } from './sheets';
import { useSheetWords } from './useSheetWords';
import { useWeekNotes } from './useWeekNotes';
import { WeekSection } from './WeekSection';

/** What part of the sessions each browser has. */
export const BrowsersSection = () => {
  const text = useText();
  const words = useSheetWords();
  const notesOf = useWeekNotes();
  const { data, error, refetch } = useInsightWeekBrowsersQuery(undefined, { refetchOnMountOrArgChange: true });
  const sheet = data && browsersSheet(data, words);
  const title = text('week.browsers');
  return (
    <WeekSection
      title={title}
      fileName="week-browsers"
      empty={text('week.sessions.empty')}
      sheet={sheet}
      isEmpty={data?.browsers.length === 0}
      error={error}
      onRetry={refetch}
      notes={notesOf(data)}
    >
      {sheet && <SheetTable title={title} sheet={sheet} drawn="percent" />}
    </WeekSection>
  );
};
