import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';

/** The tables of single events, by what an erasure calls them. */
export const EVENT_TABLES = {
  pageViews: PAGE_VIEWS_TABLE,
  interactions: INTERACTIONS_TABLE,
  engagements: ENGAGEMENTS_TABLE,
  sessionEvents: SESSION_EVENTS_TABLE,
} as const;

/** Asks the same of each table of single events. */
export const ofEachEventTable = async <T>(ask: (table: string) => Promise<T>): Promise<Record<keyof typeof EVENT_TABLES, T>> => ({
  pageViews: await ask(EVENT_TABLES.pageViews),
  interactions: await ask(EVENT_TABLES.interactions),
  engagements: await ask(EVENT_TABLES.engagements),
  sessionEvents: await ask(EVENT_TABLES.sessionEvents),
});
