import { useMemo } from 'react';
import { useIntl } from 'react-intl';

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The names of the days of the week, Monday first. */
export const useWeekdays = (weekday: 'short' | 'long'): string[] => {
  const { locale } = useIntl();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, index) => format.format(MONDAY + index * DAY_MS));
  }, [locale, weekday]);
};
