import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Changes } from '../decide/types';
import type { LocatedEvent } from '../located-event';

const SHARED = { event_id: 'text', visitor: 'text', session_row: 'integer', target_id: 'integer', at_ms: 'bigint' } as const;

const PAGE_VIEWS = {
  name: PAGE_VIEWS_TABLE,
  columns: {
    ...SHARED,
    host: 'text',
    path: 'text',
    title: 'text',
    is_counted: 'boolean',
    engaged_ms: 'bigint',
    scroll_depth: 'integer',
  },
} as const satisfies BulkTable<string>;

const INTERACTIONS = {
  name: INTERACTIONS_TABLE,
  columns: { ...SHARED, host: 'text', path: 'text', event_type: 'text', element: 'text', metadata: 'jsonb' },
} as const satisfies BulkTable<string>;

const ENGAGEMENTS = {
  name: ENGAGEMENTS_TABLE,
  columns: {
    ...SHARED,
    view_event_id: 'text',
    awaited_view: 'text',
    visible_ms: 'integer',
    focused_ms: 'integer',
    scroll_depth: 'integer',
  },
} as const satisfies BulkTable<string>;

const { target_id: _, ...WITHOUT_TARGET } = SHARED;

const SESSION_EVENTS = {
  name: SESSION_EVENTS_TABLE,
  columns: { ...WITHOUT_TARGET, user_id: 'text', is_end: 'boolean' },
} as const satisfies BulkTable<string>;

type RowOf<Table extends BulkTable<string>> = Record<keyof Table['columns'], unknown>;

/**
 * Records events.
 * @param sessionOf the row of the session that an event, given by its id, belongs to
 * @param changes which of the views count, and what engagements and views say of each other
 */
export const insertRecords = async (
  transaction: Database,
  events: readonly LocatedEvent[],
  sessionOf: ReadonlyMap<string, number>,
  { counted, engaged, early }: Pick<Changes<LocatedEvent>, 'counted' | 'engaged' | 'early'>,
): Promise<void> => {
  const views: RowOf<typeof PAGE_VIEWS>[] = [];
  const interactions: RowOf<typeof INTERACTIONS>[] = [];
  const engagements: RowOf<typeof ENGAGEMENTS>[] = [];
  const sessionEvents: RowOf<typeof SESSION_EVENTS>[] = [];
  for (const { event, target } of events) {
    const { id, visitor, at, host, path } = event;
    const session = sessionOf.get(id);
    if (event.kind === 'view') {
      const looked = engaged.get(id);
      // Most events are views: so each of these rows is made at once, and not put together from parts.
      views.push({
        event_id: id,
        visitor,
        session_row: session,
        target_id: target,
        at_ms: at,
        host,
        path,
        title: event.title,
        is_counted: counted.has(id),
        engaged_ms: looked?.engagedMs ?? null,
        scroll_depth: looked?.scrollDepth ?? null,
      });
      continue;
    }
    const own = { event_id: id, visitor, session_row: session, at_ms: at };
    const shared = { ...own, target_id: target };
    switch (event.kind) {
      case 'interaction':
        interactions.push({
          ...shared,
          host,
          path,
          event_type: event.type,
          element: event.element,
          metadata: event.metadata,
        });
        break;
      case 'session':
        sessionEvents.push({ ...own, user_id: event.userId, is_end: event.ends });
        break;
      default:
        engagements.push({
          ...shared,
          view_event_id: event.view,
          awaited_view: early.has(id) ? event.view : null,
          visible_ms: event.visibleMs,
          focused_ms: event.focusedMs,
          scroll_depth: event.scrollDepth,
        });
    }
  }
  await writeRows(transaction, PAGE_VIEWS, views);
  await writeRows(transaction, INTERACTIONS, interactions);
  await writeRows(transaction, ENGAGEMENTS, engagements);
  await writeRows(transaction, SESSION_EVENTS, sessionEvents);
};
