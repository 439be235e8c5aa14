import { SET_ASIDE_TABLE } from '../../drain';
import {
  ENGAGEMENTS_TABLE,
  INTERACTIONS_TABLE,
  PAGE_VIEWS_TABLE,
  SESSION_EVENTS_TABLE,
  SESSIONS_TABLE,
  VISITS_TABLE,
} from '../../records';
import type { RowsBefore } from '../statements/rows-before';
import type { Cutoff } from './cutoff';

/** The kinds of raw records, and of what else speaks of single visitors. */
export const EXPIRING = [
  'pageViews',
  'sessions',
  'interactions',
  'engagements',
  'sessionEvents',
  'visits',
  'setAsideEvents',
] as const;

export type Expiring = (typeof EXPIRING)[number];

/** Rows by kind. */
export type ExpiredRows = Record<Expiring, number>;

/** What of a kind is older than the cutoff. */
export const expiredOf = (kind: Expiring, { day, atMs }: Cutoff): RowsBefore =>
  ({
    pageViews: { table: PAGE_VIEWS_TABLE, column: 'at_ms', before: atMs },
    // By its end: a session that is under way at the cutoff is kept.
    sessions: { table: SESSIONS_TABLE, column: 'started_at_ms', alsoColumn: 'ended_at_ms', before: atMs },
    interactions: { table: INTERACTIONS_TABLE, column: 'at_ms', before: atMs },
    engagements: { table: ENGAGEMENTS_TABLE, column: 'at_ms', before: atMs },
    sessionEvents: { table: SESSION_EVENTS_TABLE, column: 'at_ms', before: atMs },
    visits: { table: VISITS_TABLE, column: 'day', before: day },
    setAsideEvents: { table: SET_ASIDE_TABLE, column: 'set_aside_at_ms', before: atMs },
  })[kind];
