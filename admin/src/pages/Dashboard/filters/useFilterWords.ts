import { useCallback } from 'react';
import type { DashboardChoices, DashboardFilter } from '../../../../../contracts/dashboard';
import { useLocaleName } from '../../../translations/useLocaleName';
import { useFieldText } from '../../Records/cells/useFieldText';

/** How the values of filters are called, as far as they are known without asking; types by `choices`. */
export const useFilterWords = (choices?: DashboardChoices): ((filter: DashboardFilter, value: string) => string) => {
  const { value: fieldText } = useFieldText();
  const localeName = useLocaleName();
  return useCallback(
    (filter, value) => {
      switch (filter) {
        case 'type':
          return choices?.types.find(({ uid }) => uid === value)?.name ?? value;
        case 'locale':
          return localeName(value);
        case 'source':
        case 'country':
        case 'language':
        case 'device':
          return fieldText(filter, value);
        default:
          return value;
      }
    },
    [choices, fieldText, localeName],
  );
};
