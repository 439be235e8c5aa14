import type { ViewStats } from '../../../contracts/stats';
import { addDays, type SiteTime } from '../settings';
import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';

const NONE: ViewStats = { views: 0, visitors: 0, today: 0, week: 0, month: 0, firstViewedAt: null, lastViewedAt: null };

type Big = number | string;

const iso = (instant: Big | null): string | null => (instant === null ? null : new Date(Number(instant)).toISOString());

/**
 * The numbers of several targets at once: two statements, however many they are.
 * @param keys of targets, at least one
 * @param now milliseconds since 1970 UTC
 * @returns by key, for every one; O(targets × 31)
 */
export const viewStats = async (
  database: Database,
  keys: readonly string[],
  now: number,
  time: SiteTime,
): Promise<Map<string, ViewStats>> => {
  const stats = new Map(keys.map((key) => [key, { ...NONE }]));
  const targets: { id: number; key: string; first: Big | null; last: Big | null }[] = await database(TARGETS_TABLE)
    .whereRaw(isAmong(database, 'key', keys))
    .select('id', 'key', { first: 'first_viewed_at_ms', last: 'last_viewed_at_ms' });
  if (targets.length === 0) {
    return stats;
  }
  const byRow = new Map(
    targets.map(({ id, key, first, last }) => {
      const own = stats.get(key) as ViewStats;
      own.firstViewedAt = iso(first);
      own.lastViewedAt = iso(last);
      return [Number(id), own];
    }),
  );
  const today = time.dayOf(now);
  const rows: { target_id: Big; period: string; start: string; views: Big; visitors: Big }[] = await database(TOTALS_TABLE)
    .whereRaw(isAmong(database, 'target_id', [...byRow.keys()]))
    .where((either) =>
      either
        .where({ period: 'lifetime', start: '' })
        .orWhere((days) => days.where({ period: 'day' }).whereBetween('start', [addDays(today, -29), today])),
    )
    .select('target_id', 'period', 'start', 'views', 'visitors');
  const weekBegins = addDays(today, -6);
  for (const { target_id, period, start, views, visitors } of rows) {
    const own = byRow.get(Number(target_id)) as ViewStats;
    if (period === 'lifetime') {
      own.views = Number(views);
      own.visitors = Number(visitors);
    } else {
      own.month += Number(views);
      own.week += start >= weekBegins ? Number(views) : 0;
      own.today += start === today ? Number(views) : 0;
    }
  }
  return stats;
};
