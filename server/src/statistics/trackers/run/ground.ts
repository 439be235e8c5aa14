import type { Core } from '@strapi/strapi';
import type { StatisticPeriod } from '../../../../../contracts/statistics';
import type { SiteTime } from '../../../settings';
import type { Database } from '../../../strapi/database';
import type { objectIds } from '../../objects/object-ids';
import type { TrackerRow } from '../statements/tracker-rows';

/** What a tracker is worked out with. */
export interface Ground {
  strapi: Core.Strapi;
  /** The transaction in which all of it is done. */
  database: Database;
  tracker: TrackerRow;
  metric: { id: number; metric: string; decimals: number };
  time: SiteTime;
  objects: ReturnType<typeof objectIds>;
}

/** What entries are counted with, whether their values are written or only shown. */
export interface Counting extends Pick<Ground, 'strapi' | 'database' | 'time'> {
  periods: readonly StatisticPeriod[];
  /** Numbers for objects, by the values of what is grouped by. */
  idsFor(values: ReadonlySet<string>): Promise<Map<string, number>>;
}
