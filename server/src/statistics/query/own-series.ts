import { errors } from '@strapi/utils';
import { DAYS_OF_PERIOD, type StatisticObject } from '../../../../contracts/statistics';
import { asTheyAre, entryKeys, rowsOfTargets, series } from '../../reports';
import { addDays } from '../../settings';
import type { Database } from '../../strapi/database';
import { SITE_KEY } from '../../totals';
import { OWN_METRICS, type OwnMetric } from '../catalogue/own-metrics';
import { isEntry } from '../objects/identity';
import { datesFrom } from './dates';
import { rollingSums, runningSums } from './rolling';
import type { Asked, FoundSeries } from './source';

/** Earlier than anything that was counted. */
const FIRST_DAY = '1970-01-01';

const targetsOf = async (database: Database, object: StatisticObject | null): Promise<number[]> => {
  if (object === null) {
    return rowsOfTargets(database, [SITE_KEY]);
  }
  if (!isEntry(object)) {
    throw new errors.ValidationError('object: the numbers of insight are of the site or of an entry, as { uid, documentId }');
  }
  const keys = await entryKeys(database, object.uid, [object.documentId]);
  return rowsOfTargets(database, keys.get(object.documentId) ?? []);
};

/** What was counted from day to day; 0 where nothing was. */
const dailyCounts = async (
  database: Database,
  targets: readonly number[],
  metric: OwnMetric,
  { from, to }: Pick<Asked, 'from' | 'to'>,
): Promise<ReadonlyMap<string, number>> => {
  const counts = await series(database, targets, asTheyAre([{ period: 'day', from, to }]));
  return new Map(counts.map((day) => [day.start, day[OWN_METRICS[metric].of]]));
};

const countsFor = async (
  database: Database,
  targets: readonly number[],
  metric: OwnMetric,
  { period, from, to }: Asked,
): Promise<number[]> => {
  const days = DAYS_OF_PERIOD[period];
  const begin = days === null ? FIRST_DAY : addDays(from, 1 - days);
  const counts = await dailyCounts(database, targets, metric, { from: begin, to });
  const countOn = (day: string): number => counts.get(day) ?? 0;
  if (days !== null) {
    const missing = Array.from({ length: days - 1 }, (_, index) => addDays(from, index + 1 - days));
    return rollingSums([...missing, ...datesFrom(from, to)].map(countOn), days);
  }
  const before = [...counts].reduce((sum, [day, count]) => (day < from ? sum + count : sum), 0);
  return runningSums(datesFrom(from, to).map(countOn), before);
};

/** The plugin's own numbers, of the site or of entries in all their locales together. Days that are still to come have none. */
export const ownSeries = async (database: Database, metric: OwnMetric, asked: Asked, today: string): Promise<FoundSeries[]> => {
  if (asked.objectType) {
    throw new errors.ValidationError('objectType: name the objects; the most viewed entries are under /popular');
  }
  const found: FoundSeries[] = [];
  const dates = datesFrom(asked.from, asked.to);
  for (const object of asked.objects) {
    const targets = await targetsOf(database, object);
    const counts = await countsFor(database, targets, metric, asked);
    const values = dates.map((date, index) => {
      const count = (counts[index] as number) / OWN_METRICS[metric].per;
      return [date, date > today ? null : count] as const;
    });
    found.push({ object, values: new Map(values) });
  }
  return found;
};
