import type { Comparison, DashboardRangeName } from '../../../../../contracts/dashboard';
import type { TranslationKey } from '../../../translations/getTranslation';

export const RANGE_TEXTS: Record<DashboardRangeName, TranslationKey> = {
  today: 'range.today',
  yesterday: 'range.yesterday',
  '7d': 'range.7d',
  '28d': 'range.28d',
  '30d': 'range.30d',
  '90d': 'range.90d',
  month: 'range.month',
  'last-month': 'range.last-month',
  '12m': 'range.12m',
  all: 'range.all',
};

export const COMPARISON_TEXTS: Record<Comparison, TranslationKey> = {
  before: 'compare.before',
  year: 'compare.year',
  none: 'compare.none',
};
