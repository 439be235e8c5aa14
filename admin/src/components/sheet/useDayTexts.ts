import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { bucketLabel } from '../../format/bucketLabel';

/** How days of the site's calendar are written in the administrator's language. */
export const useDayTexts = () => {
  const { locale } = useIntl();
  return useMemo(() => {
    // Days are labels of the site's calendar already, and must not be shifted again.
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    const range = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return {
      weekday: (day: string): string => weekday.format(new Date(day)),
      date: bucketLabel('day', 'short', locale, 'UTC'),
      whole: bucketLabel('day', 'long', locale, 'UTC'),
      span: (days: readonly string[]): string => range.formatRange(new Date(days[0] ?? ''), new Date(days.at(-1) ?? '')),
    };
  }, [locale]);
};
