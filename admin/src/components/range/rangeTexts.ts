import type { RangeName } from '../../../../contracts/reports';
import type { TranslationKey } from '../../translations/getTranslation';

export const RANGE_NAMES: Record<RangeName, TranslationKey> = {
  today: 'range.today',
  '7d': 'range.7d',
  '30d': 'range.30d',
  '90d': 'range.90d',
  '12m': 'range.12m',
};

/** What a range's numbers are compared with. */
export const RANGES_BEFORE: Record<RangeName, TranslationKey> = {
  today: 'before.today',
  '7d': 'before.7d',
  '30d': 'before.30d',
  '90d': 'before.90d',
  '12m': 'before.12m',
};
