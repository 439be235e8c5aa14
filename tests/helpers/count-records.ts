import type { Core } from '@strapi/strapi';
import type { Figures } from '../../contracts/dashboard';
import { siteTime } from '../../server/src/settings';
import { TIME_ZONE } from './playground';

type Row = Record<string, string | number | boolean | null>;

const NOTHING: Figures = { views: 0, visitors: 0, sessions: 0, bounces: 0, durationMs: 0, engagedMs: 0, interactions: 0 };

/** The name under which `countRecords` has the whole site. */
export const SITE = 0;

/**
 * Counts each target, and the site, from the raw records between two instants, with nothing of the code under test.
 * @returns by the target's row, those of which anything was counted
 */
export const countRecords = async (strapi: Core.Strapi, from: number, before: number): Promise<Map<number, Figures>> => {
  const { dayOf } = siteTime(TIME_ZONE);
  const counts = new Map<number, Figures>();
  const add = (target: unknown, name: keyof Figures, count: unknown): void => {
    for (const one of [SITE, ...(target === null ? [] : [Number(target)])]) {
      const figures = counts.get(one) ?? { ...NOTHING };
      figures[name] = (figures[name] ?? 0) + Number(count);
      counts.set(one, figures);
    }
  };
  const between = async (table: string, column: string): Promise<Row[]> => {
    const rows: Row[] = await strapi.db.connection(table);
    return rows.filter((row) => Number(row[column]) >= from && Number(row[column]) < before);
  };
  const views = (await between('insight_page_views', 'at_ms')).filter((row) => Boolean(row.is_counted));
  for (const view of views) {
    add(view.target_id, 'views', 1);
  }
  const visits = new Set(
    views.flatMap(({ visitor, target_id, at_ms }) =>
      [SITE, Number(target_id)].map((target) => `${target} ${dayOf(Number(at_ms))} ${visitor}`),
    ),
  );
  for (const visit of visits) {
    const figures = counts.get(Number(visit.split(' ', 1)[0])) as Figures;
    figures.visitors = (figures.visitors ?? 0) + 1;
  }
  for (const { target_id } of await between('insight_interactions', 'at_ms')) {
    add(target_id, 'interactions', 1);
  }
  for (const { target_id, focused_ms } of await between('insight_engagements', 'at_ms')) {
    add(target_id, 'engagedMs', focused_ms);
  }
  for (const { entry_target_id, is_bounce, duration_ms } of await between('insight_sessions', 'started_at_ms')) {
    add(entry_target_id, 'sessions', 1);
    add(entry_target_id, 'bounces', Boolean(is_bounce));
    add(entry_target_id, 'durationMs', duration_ms);
  }
  return counts;
};
