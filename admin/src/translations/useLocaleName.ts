import { useCallback } from 'react';
import { ALL_LOCALES } from '../../../contracts/reports';
import { useCodeName } from './useCodeName';
import { useText } from './useText';

/** How a locale of an entry is called, as Strapi calls it: `German (de)`. */
export const useLocaleName = (): ((locale: string) => string) => {
  const text = useText();
  const nameOf = useCodeName();
  return useCallback(
    (locale) => (locale === ALL_LOCALES ? text('entry.locales') : `${nameOf(locale, 'language')} (${locale})`),
    [nameOf, text],
  );
};
