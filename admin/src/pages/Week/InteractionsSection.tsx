import { useInsightWeekInteractionsQuery } from '../../api/week';
import { SheetTable } from '../../components/sheet/SheetTable';
import { useText } from '../../translations/useText';
import { DayBars } from './DayBars';
import { interactionsSheet } from './sheets';
import { useSheetWords } from './useSheetWords';
import { useWeekNotes } from './useWeekNotes';
import { WeekSection } from './WeekSection';

/** What readers did, by day and by event type. */
export const InteractionsSection = () => {
  const text = useText();
  const words = useSheetWords();
  const notesOf = useWeekNotes();
  const { data, error, refetch } = useInsightWeekInteractionsQuery(undefined, { refetchOnMountOrArgChange: true });
  const sheet = data && interactionsSheet(data, words);
  const title = text('week.interactions');
  return (
    <WeekSection
      title={title}
      fileName="week-interactions"
      empty={text('week.interactions.empty')}
      sheet={sheet}
      isEmpty={data?.all.count === 0 && data.types.length === 0}
      error={error}
      onRetry={refetch}
      notes={notesOf(data)}
    >
      {data && <DayBars days={data.week.days} counts={data.all.days.map(Number)} />}
      {sheet && <SheetTable title={title} sheet={sheet} drawn="total" />}
    </WeekSection>
  );
};
