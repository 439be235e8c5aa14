import type { StatisticObject } from '../../../../contracts/statistics';
import { addDays } from '../../settings';
import type { Database } from '../../strapi/database';
import { identityOf, objectOf, typeKeyFor } from '../objects/identity';
import { asValue } from '../record/units';
import { findObjectIds } from '../statements/find-object-ids';
import { newestUpTo } from '../statements/newest-up-to';
import { rankObjects } from '../statements/rank-objects';
import { readStatistics } from '../statements/read-statistics';
import { EVERYTHING } from '../statistic-object';
import { groupedSeries } from './grouped-series';
import type { Asked, FoundSeries, StoredMetric } from './source';

interface Place {
  object: StatisticObject | null;
  /** Its row; null where nothing was ever recorded of it. */
  id: number | null;
}

const namedPlaces = async (database: Database, objects: Asked['objects']): Promise<Place[]> => {
  const keys = objects.map((object) => (object ? identityOf(object).key : null));
  const ids = await findObjectIds(
    database,
    keys.filter((key) => key !== null),
  );
  return objects.map((object, index) => {
    const key = keys[index];
    return { object, id: key ? (ids.get(key) ?? null) : EVERYTHING };
  });
};

const placesOf = async (database: Database, metric: StoredMetric, asked: Asked): Promise<Place[]> => {
  if (!asked.objectType) {
    return namedPlaces(database, asked.objects);
  }
  const span = { ...asked, metricId: metric.id };
  const ranked = await rankObjects(database, span, typeKeyFor(asked.objectType), asked.limit);
  return ranked.map((row) => ({ object: objectOf(row), id: row.id }));
};

/** The recorded values of a metric: a series for each object that is asked for. */
export const storedSeries = async (database: Database, metric: StoredMetric, asked: Asked): Promise<FoundSeries[]> => {
  if (asked.objectType && asked.groupBy !== 'object') {
    return groupedSeries(database, metric, asked, asked.objectType);
  }
  const places = await placesOf(database, metric, asked);
  const ids = places.flatMap(({ id }) => (id === null ? [] : [id]));
  const values = new Map(ids.map((id) => [id, new Map<string, number | null>()]));
  const span = { ...asked, metricId: metric.id };
  for (const { objectId, date, value } of ids.length > 0 ? await readStatistics(database, span, ids) : []) {
    values.get(objectId)?.set(date, value === null ? null : asValue(value, metric.decimals));
  }
  const before =
    asked.hasBefore && ids.length > 0
      ? await newestUpTo(database, metric.id, asked.period, ids, addDays(asked.from, -1))
      : new Map<number, { value: number }>();
  return places.map(({ object, id }) => {
    const earlier = id === null ? undefined : before.get(id);
    return {
      object,
      values: (id === null ? undefined : values.get(id)) ?? new Map(),
      before: earlier ? asValue(earlier.value, metric.decimals) : null,
    };
  });
};
