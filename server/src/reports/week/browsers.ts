import type { WeekBrowsers } from '../../../../contracts/week';
import { SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { siteDays } from './site-days';
import { isPartial, type WeekSpan } from './week-span';

/** Browsers name themselves: more than these are told together. */
const MOST_BROWSERS = 20;

/** A browser that is not known has been recorded as none or as an empty name. */
const NAME = "coalesce(??, '')";

/** The recorded sessions of a week by browser, as a statement: also their sum and the number of browsers stand in each of its rows. */
export const browsersQuery = (database: Database, { from, to }: WeekSpan) =>
  database({ session: SESSIONS_TABLE })
    .where('session.started_at_ms', '>=', from)
    .where('session.started_at_ms', '<', to)
    .groupByRaw(NAME, ['session.browser'])
    .orderByRaw(`count(*) desc, ${NAME}`, ['session.browser'])
    .limit(MOST_BROWSERS)
    .select<{ browser: string; sessions: number | string; all: number | string; total: number | string }[]>(
      database.raw(`${NAME} as ??`, ['session.browser', 'browser']),
      database.raw('count(*) as ??', ['sessions']),
      database.raw('sum(count(*)) over () as ??', ['all']),
      database.raw('count(*) over () as ??', ['total']),
    );

/** The sessions that began in a week by browser; O(sessions of the week). */
export const weekBrowsers = async (database: Database, span: WeekSpan): Promise<WeekBrowsers> => {
  const totals = (await siteDays(database, span.week.days)).map(({ sessions }) => sessions);
  const rows = await browsersQuery(database, span);
  const browsers = rows.map(({ browser, sessions }) => ({
    browser: browser === '' ? null : browser,
    sessions: Number(sessions),
  }));
  const all = Number(rows[0]?.all ?? 0);
  const left = Number(rows[0]?.total ?? 0) - browsers.length;
  const shown = browsers.reduce((sum, { sessions }) => sum + sessions, 0);
  return {
    week: span.week,
    browsers,
    others: left > 0 ? { browsers: left, sessions: all - shown } : null,
    isPartial: isPartial(span.week, totals, all),
  };
};
