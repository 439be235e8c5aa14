import type { Aggregate, TrackerProgress } from '../../../../../contracts/trackers';
import type { Operator } from '../../../format/trackerFilters';
import type { TranslationKey } from '../../../translations/getTranslation';

export const AGGREGATE_TEXTS: Record<Aggregate, TranslationKey> = {
  count: 'statistics.aggregate.count',
  distinct: 'statistics.aggregate.distinct',
  sum: 'statistics.aggregate.sum',
  average: 'statistics.aggregate.average',
  minimum: 'statistics.aggregate.minimum',
  maximum: 'statistics.aggregate.maximum',
};

export const STATE_TEXTS: Record<TrackerProgress['state'], TranslationKey> = {
  waiting: 'statistics.tracker.waiting',
  working: 'statistics.tracker.working',
  ready: 'statistics.tracker.ready',
  failing: 'statistics.tracker.failing',
};

export const OPERATOR_TEXTS: Record<Operator, TranslationKey> = {
  $eq: 'statistics.operator.eq',
  $ne: 'statistics.operator.ne',
  $gt: 'statistics.operator.gt',
  $gte: 'statistics.operator.gte',
  $lt: 'statistics.operator.lt',
  $lte: 'statistics.operator.lte',
  $contains: 'statistics.operator.contains',
};
