import type { Combination, Metric, StatisticPeriod } from '../../../../../contracts/statistics';
import type { TranslationKey } from '../../../translations/getTranslation';

export const FORMAT_TEXTS: Record<Metric['format'], TranslationKey> = {
  number: 'statistics.format.number',
  percent: 'statistics.format.percent',
  currency: 'statistics.format.currency',
  duration: 'statistics.format.duration',
  bytes: 'statistics.format.bytes',
};

export const COMBINATION_TEXTS: Record<Combination, TranslationKey> = {
  sum: 'statistics.combine.sum',
  minimum: 'statistics.combine.minimum',
  maximum: 'statistics.combine.maximum',
  none: 'statistics.combine.none',
};

export const PERIOD_TEXTS: Record<StatisticPeriod, TranslationKey> = {
  day: 'statistics.period.day',
  week: 'statistics.period.week',
  'days-28': 'statistics.period.days-28',
  month: 'statistics.period.month',
  lifetime: 'statistics.period.lifetime',
};
