import type { DashboardLive } from '../../../../contracts/dashboard';
import type { Database } from '../../strapi/database';
import { eventsSince } from './events-since';

const MINUTE_MS = 60_000;
const MINUTES = 30;

/** The statement of `byMinute`. PostgreSQL takes an expression with a parameter for another one each time. */
const minutesSince = (database: Database, since: number) => {
  const minute = `at_ms - at_ms % ${MINUTE_MS}`;
  return database
    .from(eventsSince(database, since))
    .groupByRaw(minute)
    .select(database.raw(`${minute} as minute`))
    .sum({ views: 'views' })
    .countDistinct({ visitors: 'visitor' });
};

/**
 * What happened in each of the last 30 minutes, the one that is under way last.
 * @param now milliseconds since 1970 UTC
 * @returns all minutes, those in which nothing happened too; O(events of the last 30 minutes)
 */
export const byMinute = async (database: Database, now: number): Promise<DashboardLive['minutes']> => {
  const last = now - (now % MINUTE_MS);
  const first = last - (MINUTES - 1) * MINUTE_MS;
  const rows: Record<'minute' | 'views' | 'visitors', number | string>[] = await minutesSince(database, first);
  const known = new Map(rows.map(({ minute, ...counts }) => [Number(minute), counts]));
  return Array.from({ length: MINUTES }, (_, index) => {
    const at = first + index * MINUTE_MS;
    const { views, visitors } = known.get(at) ?? { views: 0, visitors: 0 };
    return { at: new Date(at).toISOString(), views: Number(views), visitors: Number(visitors) };
  });
};
