import type { StatisticObject, StatisticPeriod } from '../../../../contracts/statistics';
import type { KnownMetric } from '../catalogue/catalogue';

/** A metric whose values are recorded. */
export type StoredMetric = KnownMetric & { id: number };

/** The values of one object or group: by date, in the metric's own unit. Dates without a value are not in it, or null. */
export interface FoundSeries {
  object: StatisticObject | null;
  values: ReadonlyMap<string, number | null>;
  /** What the value was before the first date. */
  before?: number | null;
}

/** What is asked of one metric. */
export interface Asked {
  period: StatisticPeriod;
  from: string;
  to: string;
  /** Null stands for everything together. */
  objects: readonly (StatisticObject | null)[];
  /** A content type or names of dimensions, in place of objects. */
  objectType: readonly string[] | undefined;
  groupBy: string;
  limit: number;
  /** Whether the values before the first date are wanted. */
  hasBefore: boolean;
}
