import type { WeekSessions } from '../../../../contracts/week';
import { SheetTable } from '../../components/sheet/SheetTable';
import { useText } from '../../translations/useText';
import { DayBars } from './DayBars';
import { sessionsSheet } from './sheets';
import { useSheetWords } from './useSheetWords';
import { WeekSection } from './WeekSection';

interface SessionsSectionProps {
  data?: WeekSessions | undefined;
  error?: unknown;
  refetch: () => void;
}

/** The sessions of each day, and how long they were on average. */
export const SessionsSection = ({ data, error, refetch }: SessionsSectionProps) => {
  const text = useText();
  const words = useSheetWords();
  const sheet = data && sessionsSheet(data, words);
  const title = text('week.sessions');
  return (
    <WeekSection
      title={title}
      fileName="week-sessions"
      empty={text('week.sessions.empty')}
      sheet={sheet}
      isEmpty={data?.all.sessions === 0}
      error={error}
      onRetry={refetch}
    >
      {data && <DayBars days={data.week.days} counts={data.days.map(({ sessions }) => sessions)} />}
      {sheet && <SheetTable title={title} sheet={sheet} />}
    </WeekSection>
  );
};
