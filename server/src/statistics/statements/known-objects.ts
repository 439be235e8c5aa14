import { STATISTIC_PERIODS } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';
import { STATISTIC_OBJECTS_TABLE } from '../statistic-object';

/** The objects that a metric has values of. A look-up by index for each that any metric has. */
const objectsOf = (database: Database, metricId: number) =>
  database({ object: STATISTIC_OBJECTS_TABLE }).whereExists(
    database({ value: STATISTICS_TABLE })
      .where({ 'value.metric_id': metricId })
      .whereIn('value.period', [...STATISTIC_PERIODS])
      .where('value.object_id', database.ref('object.id'))
      .select(database.raw('1')),
  );

/** The types of the objects that a metric has values of. */
export const knownTypes = async (database: Database, metricId: number): Promise<string[]> => {
  const rows: { type: string }[] = await objectsOf(database, metricId).distinct({ type: 'object.type' });
  return rows.map(({ type }) => type).sort();
};

/** Some of the objects that a metric has values of, in the order in which they were first named. */
export const knownObjects = async (
  database: Database,
  metricId: number,
  typeKey: string | null,
  most: number,
): Promise<{ type: string; object: string }[]> =>
  objectsOf(database, metricId)
    .where(typeKey === null ? {} : { 'object.type_key': typeKey })
    .orderBy('object.id')
    .limit(most)
    .select({ type: 'object.type', object: 'object.object' });
