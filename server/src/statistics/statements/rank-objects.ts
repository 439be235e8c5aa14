import type { Database } from '../../strapi/database';
import { STATISTICS_TABLE } from '../statistic';
import { STATISTIC_OBJECTS_TABLE } from '../statistic-object';
import type { StatisticSpan } from './read-statistics';

/** An object, and its values of a span added up. */
export interface RankedObject {
  id: number;
  type: string;
  object: string;
  sum: number;
}

/** The objects of a type that have values in a span, the largest first. O(objects × dates) */
export const rankObjects = async (
  database: Database,
  { metricId, period, from, to }: StatisticSpan,
  typeKey: string,
  most: number,
): Promise<RankedObject[]> => {
  const sums = database(STATISTICS_TABLE)
    .where({ metric_id: metricId, period })
    .whereIn('object_id', database(STATISTIC_OBJECTS_TABLE).where({ type_key: typeKey }).select('id'))
    .whereBetween('date', [from, to])
    .groupBy('object_id')
    .select({ id: 'object_id', sum: database.raw('coalesce(sum(??), 0)', ['value']) });
  const rows: { id: number; type: string; object: string; sum: number | string }[] = await database
    .from(sums.as('ranked'))
    .join({ object: STATISTIC_OBJECTS_TABLE }, 'object.id', 'ranked.id')
    .orderBy([
      { column: 'ranked.sum', order: 'desc' },
      { column: 'ranked.id', order: 'asc' },
    ])
    .limit(most)
    .select({ id: 'ranked.id', sum: 'ranked.sum', type: 'object.type', object: 'object.object' });
  return rows.map((row) => ({ ...row, id: Number(row.id), sum: Number(row.sum) }));
};
