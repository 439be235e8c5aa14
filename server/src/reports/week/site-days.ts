import type { Database } from '../../strapi/database';
import { SITE_KEY, TARGETS_TABLE, TOTALS_TABLE } from '../../totals';

/** What the totals know of a day of the site. */
interface SiteDay {
  views: number;
  interactions: number;
  sessions: number;
  durationMs: number;
}

const NOTHING: SiteDay = { views: 0, interactions: 0, sessions: 0, durationMs: 0 };

/**
 * The totals of days of the whole site.
 * @param days without a gap, in their order
 * @returns one a day; O(days)
 */
export const siteDays = async (database: Database, days: readonly string[]): Promise<SiteDay[]> => {
  const rows: (Record<keyof SiteDay, number | string> & { start: string })[] = await database({ total: TOTALS_TABLE })
    .join({ target: TARGETS_TABLE }, 'target.id', 'total.target_id')
    .where({ 'target.key': SITE_KEY, 'total.period': 'day' })
    .whereBetween('total.start', [days[0] ?? '', days.at(-1) ?? ''])
    .select({
      start: 'total.start',
      views: 'total.views',
      interactions: 'total.interactions',
      sessions: 'total.sessions',
      durationMs: 'total.duration_ms',
    });
  const found = new Map(
    rows.map(({ start, views, interactions, sessions, durationMs }) => [
      start,
      {
        views: Number(views),
        interactions: Number(interactions),
        sessions: Number(sessions),
        durationMs: Number(durationMs),
      },
    ]),
  );
  return days.map((day) => found.get(day) ?? NOTHING);
};
