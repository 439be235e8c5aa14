import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { type Counters, TOTALS_TABLE } from '../../totals';

/** What the totals say of targets ever and on one day. @param targets keys by row, at least one */
export const findCounters = async (
  database: Database,
  targets: ReadonlyMap<number, string>,
  today: string,
): Promise<Map<string, Counters>> => {
  const rows: { target_id: number; period: string; views: number; visitors: number }[] = await database(TOTALS_TABLE)
    .whereRaw(isAmong(database, 'target_id', [...targets.keys()]))
    .where((either) => either.where({ period: 'lifetime', start: '' }).orWhere({ period: 'day', start: today }))
    .select('target_id', 'period', 'views', 'visitors');
  const counters = new Map<string, Counters>();
  for (const { target_id, period, views, visitors } of rows) {
    const key = targets.get(target_id) as string;
    const known = counters.get(key) ?? { views: 0, visitors: 0, today: { views: 0, visitors: 0 } };
    counters.set(key, period === 'day' ? { ...known, today: { views, visitors } } : { ...known, views, visitors });
  }
  return counters;
};
