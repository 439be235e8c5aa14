import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** The hours that a clock shows, from midnight on. */
export const useHours = (): string[] => {
  const { locale } = useIntl();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 24 }, (_, hour) => format.format(Date.UTC(2024, 0, 1, hour)));
  }, [locale]);
};
