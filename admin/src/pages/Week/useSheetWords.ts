import { useDayTexts } from '../../components/sheet/useDayTexts';
import { useText } from '../../translations/useText';
import { VALUE_TEXTS } from '../Records/texts';
import type { SheetWords } from './sheets';

/** The words of the report's sheets in the administrator's language. */
export const useSheetWords = (): SheetWords => {
  const text = useText();
  const { whole } = useDayTexts();
  return {
    all: text('week.all'),
    found: text('week.found'),
    noPage: text('week.noPage'),
    noBrowser: text('week.noBrowser'),
    others: (count) => text('week.others', { count }),
    eventType: (name) => {
      const words = VALUE_TEXTS.eventType?.[name];
      return words ? text(words) : name;
    },
    day: whole,
  };
};
