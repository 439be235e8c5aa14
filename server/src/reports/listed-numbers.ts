import type { Counts } from '../../../contracts/reports';
import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import type { Totals } from './span';

/**
 * The counts of several targets in a range: one statement, however many they are.
 * @param keys of targets, at least one
 * @param totals of days or longer: the visitors of hours do not add up
 * @returns by key; one that was not viewed then is not in it; O(targets × buckets)
 */
export const listedNumbers = async (
  database: Database,
  keys: readonly string[],
  { period, from, to }: Totals,
): Promise<Map<string, Counts>> => {
  const rows: ({ key: string } & Record<keyof Counts, number | string>)[] = await database({ target: TARGETS_TABLE })
    .join({ total: TOTALS_TABLE }, 'total.target_id', 'target.id')
    .whereRaw(isAmong(database, 'target.key', keys))
    .where('total.period', period)
    .whereBetween('total.start', [from, to])
    .groupBy('target.key')
    .select('target.key')
    .sum({ views: 'total.views', visitors: 'total.visitors' });
  return new Map(rows.map(({ key, views, visitors }) => [key, { views: Number(views), visitors: Number(visitors) }]));
};
