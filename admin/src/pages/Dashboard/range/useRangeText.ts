import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { DASHBOARD_RANGES, type DashboardRange, type Days } from '../../../../../contracts/dashboard';
import { daysOfRange } from '../../../format/dashboardQuestion';
import { useText } from '../../../translations/useText';
import { RANGE_TEXTS } from './rangeTexts';

/** How ranges are called, and how two days are written, in the administrator's language. */
export const useRangeText = () => {
  const text = useText();
  const { locale } = useIntl();
  const daysText = useCallback(
    ({ from, to }: Days): string =>
      // Days are labels of the site's calendar already, and must not be shifted again.
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(new Date(from), new Date(to)),
    [locale],
  );
  const rangeText = useCallback(
    (range: DashboardRange): string => {
      const name = DASHBOARD_RANGES.find((one) => one === range);
      const days = daysOfRange(range);
      return name ? text(RANGE_TEXTS[name]) : days ? daysText(days) : range;
    },
    [text, daysText],
  );
  return { rangeText, daysText };
};
