import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';
import type { LocatedEvent } from '../located-event';

const shared = ({ event, target }: LocatedEvent, session: number) => ({
  event_id: event.id,
  visitor: event.visitor,
  session_row: session,
  target_id: target,
  at_ms: event.at,
});

/**
 * Records events.
 * @param sessionOf the row of the session that an event, given by its id, belongs to
 * @param counted the ids of the views that count
 */
export const insertRecords = async (
  transaction: Database,
  events: readonly LocatedEvent[],
  sessionOf: ReadonlyMap<string, number>,
  counted: ReadonlySet<string>,
): Promise<void> => {
  const views: object[] = [];
  const interactions: object[] = [];
  const engagements: object[] = [];
  for (const located of events) {
    const { event } = located;
    const row = shared(located, sessionOf.get(event.id) as number);
    switch (event.kind) {
      case 'view':
        views.push({ ...row, host: event.host, path: event.path, title: event.title, is_counted: counted.has(event.id) });
        break;
      case 'interaction':
        interactions.push({
          ...row,
          host: event.host,
          path: event.path,
          event_type: event.type,
          element: event.element,
          metadata: event.metadata === null ? null : JSON.stringify(event.metadata),
        });
        break;
      default:
        engagements.push({
          ...row,
          view_event_id: event.view,
          visible_ms: event.visibleMs,
          focused_ms: event.focusedMs,
          scroll_depth: event.scrollDepth,
        });
    }
  }
  for (const [table, rows] of [
    [PAGE_VIEWS_TABLE, views],
    [INTERACTIONS_TABLE, interactions],
    [ENGAGEMENTS_TABLE, engagements],
  ] as const) {
    for (const piece of pieces(rows)) {
      await transaction(table).insert(piece);
    }
  }
};
