import { useIntl } from 'react-intl';
import type { SheetColumn, SheetValue } from '../../format/sheet';
import { useFieldText } from '../../pages/Records/cells/useFieldText';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';
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
  views: 'views',
  visitors: 'visitors',
  interactions: 'records.interactions',
  bounceRatePercent: 'list.bounceRate',
  changePercent: 'list.change',
  exits: 'content.exits',
  reason: 'health.filtered.reason',
  period: 'chart.when',
  count: 'chart.count',
  bot: 'bots.bot',
  kind: 'bots.kind',
};

/** How sheets are written in the administrator's language. */
export const useSheetTexts = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { length } = useFieldText();
  const { weekday, date } = useDayTexts();
  return {
    /** The lines of a column's head. */
    headOf({ key, title }: SheetColumn): string[] {
      if (title !== undefined) {
        return [title];
      }
      const head = HEADS[key];
      return head ? [text(head)] : [weekday(key), date(key)];
    },
    cellOf({ kind, write }: SheetColumn, value: SheetValue): string {
      if (write && value !== null) {
        return write(value);
      }
      if (typeof value !== 'number') {
        return value ?? '–';
      }
      switch (kind) {
        case 'percent':
          return formatNumber(value / 100, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
        case 'decimal':
          return formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        case 'change':
          return formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
        case 'seconds':
          return length(value * 1_000);
        default:
          return formatNumber(value);
      }
    },
  };
};
