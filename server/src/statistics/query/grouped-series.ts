import { errors } from '@strapi/utils';
import type { DimensionSet } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { objectOf, typeKeyFor } from '../objects/identity';
import { asValue } from '../record/units';
import { combineStatistics } from '../statements/combine-statistics';
import { type RankedObject, rankObjects } from '../statements/rank-objects';
import type { Asked, FoundSeries, StoredMetric } from './source';

/** More objects than this are not put together while somebody waits. */
const MOST_OBJECTS = 20_000;

interface Group {
  value: string;
  sum: number;
  objects: number[];
}

/** Objects by what they have of a dimension, the largest first. */
const groupsOf = (ranked: readonly RankedObject[], dimension: string): Group[] => {
  const groups = new Map<string, Group>();
  for (const row of ranked) {
    const value = String((objectOf(row) as DimensionSet)[dimension]);
    const group = groups.get(value) ?? { value, sum: 0, objects: [] };
    group.sum += row.sum;
    group.objects.push(row.id);
    groups.set(value, group);
  }
  return [...groups.values()].sort((a, b) => b.sum - a.sum || (a.value < b.value ? -1 : 1));
};

/** The values of a metric by one dimension, the others put together. @throws ValidationError where its values cannot be */
export const groupedSeries = async (
  database: Database,
  metric: StoredMetric,
  asked: Asked,
  objectType: readonly string[],
): Promise<FoundSeries[]> => {
  const { combine, decimals, id } = metric;
  if (combine === 'none') {
    throw new errors.ValidationError(`groupBy: values of ${metric.metric} of several objects cannot be put together`);
  }
  const span = { ...asked, metricId: id };
  const ranked = await rankObjects(database, span, typeKeyFor(objectType), MOST_OBJECTS + 1);
  if (ranked.length > MOST_OBJECTS) {
    throw new errors.ValidationError(`groupBy: there are more than ${MOST_OBJECTS} objects in this range`);
  }
  const series: FoundSeries[] = [];
  for (const { value, objects } of groupsOf(ranked, asked.groupBy).slice(0, asked.limit)) {
    const values = await combineStatistics(database, span, objects, combine);
    series.push({
      object: { [asked.groupBy]: value },
      values: new Map(values.map((row) => [row.date, row.value === null ? null : asValue(row.value, decimals)])),
    });
  }
  return series;
};
