import { useIntl } from 'react-intl';
import { bucketLabel } from '../../../format/bucketLabel';
import { useText } from '../../../translations/useText';
import { FILTERED_REASONS } from '../../Health/filteredReasons';
import type { FilteredWords } from './filteredSheets';

/** The words of what was filtered in the administrator's language. */
export const useFilteredWords = (): FilteredWords => {
  const text = useText();
  const { locale } = useIntl();
  return {
    all: text('week.all'),
    reason: (reason) => text(FILTERED_REASONS[reason]),
    period: (start, length = 'long') => bucketLabel(start.length === 7 ? 'month' : 'day', length, locale, 'UTC')(start),
  };
};
