import { ENGAGEMENTS_TABLE, PAGE_VIEWS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { EngagedView, Stored } from '../decide/types';

type Row = Record<string, string | number | null>;

const depthOf = ({ scroll_depth: depth = null }: Row): number | null => (depth === null ? null : Number(depth));

/** The recorded ones among these views. @param views the ids of their events */
export const findEngaged = async (transaction: Database, views: readonly string[]): Promise<Map<string, EngagedView>> => {
  if (views.length === 0) {
    return new Map();
  }
  const rows: Row[] = await transaction(PAGE_VIEWS_TABLE)
    .whereRaw(isAmong(transaction, 'event_id', views))
    .select('event_id', 'at_ms', 'engaged_ms', 'scroll_depth');
  return new Map(
    rows.map((row) => [
      String(row.event_id),
      { at: Number(row.at_ms), engagedMs: Number(row.engaged_ms ?? 0), scrollDepth: depthOf(row) },
    ]),
  );
};

/** What engagements said of these views that came before them. @param views the ids of their events */
export const findEarly = async (transaction: Database, views: readonly string[]): Promise<Stored['early']> => {
  if (views.length === 0) {
    return [];
  }
  const rows: Row[] = await transaction(ENGAGEMENTS_TABLE)
    .whereRaw(isAmong(transaction, 'awaited_view', views))
    .select('awaited_view', 'focused_ms', 'scroll_depth');
  return rows.map((row) => ({ view: String(row.awaited_view), engagedMs: Number(row.focused_ms), scrollDepth: depthOf(row) }));
};
