import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../../records';

/** The tables of single events, by what an erasure calls them. */
export const EVENT_TABLES = {
  pageViews: PAGE_VIEWS_TABLE,
  interactions: INTERACTIONS_TABLE,
  engagements: ENGAGEMENTS_TABLE,
} as const;

/** Rows by table of single events. */
export type EventCounts = Record<keyof typeof EVENT_TABLES, number>;

/** Asks the same of each table of single events. */
export const ofEachEventTable = async <T>(ask: (table: string) => Promise<T>): Promise<Record<keyof EventCounts, T>> => ({
  pageViews: await ask(EVENT_TABLES.pageViews),
  interactions: await ask(EVENT_TABLES.interactions),
  engagements: await ask(EVENT_TABLES.engagements),
});
