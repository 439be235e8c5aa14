import { useIntl } from 'react-intl';
import type { SheetColumn, SheetValue } from '../../format/sheet';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';
import { useFieldText } from '../Records/cells/useFieldText';
import { useDayTexts } from './useDayTexts';

/** What columns are called; those of days are called by them. */
const HEADS: Record<string, TranslationKey> = {
  day: 'chart.day',
  url: 'records.field.url',
  eventType: 'records.field.eventType',
  browser: 'records.field.browser',
  sessions: 'records.sessions',
  averageSeconds: 'week.average',
  percent: 'week.share',
  total: 'week.total',
};

/** How sheets are written in the administrator's language. */
export const useSheetTexts = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { length } = useFieldText();
  const { weekday, date } = useDayTexts();
  return {
    /** The lines of a column's head. */
    headOf({ key }: SheetColumn): string[] {
      const head = HEADS[key];
      return head ? [text(head)] : [weekday(key), date(key)];
    },
    cellOf({ kind }: SheetColumn, value: SheetValue): string {
      if (typeof value !== 'number') {
        return value ?? '–';
      }
      switch (kind) {
        case 'percent':
          return formatNumber(value / 100, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
        case 'seconds':
          return length(value * 1_000);
        default:
          return formatNumber(value);
      }
    },
  };
};
