import type { Week } from '../../../../contracts/week';
import { useDayTexts } from '../../components/sheet/useDayTexts';
import { useText } from '../../translations/useText';

/** What has to be said where the records of a part are not all there. */
export const useWeekNotes = (): ((part: { week: Week; isPartial: boolean } | undefined) => string[]) => {
  const text = useText();
  const { whole } = useDayTexts();
  return (part) => {
    const isShort = part !== undefined && part.week.recordsFrom !== part.week.days[0];
    return [
      ...(isShort ? [text('week.note.retention', { day: whole(part.week.recordsFrom) })] : []),
      ...(part?.isPartial ? [text('week.note.partial')] : []),
    ];
  };
};
