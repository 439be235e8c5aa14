import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE, SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { SessionChange } from '../decide/types';
import type { LocatedEvent } from '../located-event';

type Change = SessionChange<LocatedEvent>;

const TABLES = {
  view: PAGE_VIEWS_TABLE,
  interaction: INTERACTIONS_TABLE,
  engagement: ENGAGEMENTS_TABLE,
  session: SESSION_EVENTS_TABLE,
} as const;

/** Moves all records of sessions that have become part of another one to that, and deletes those sessions. */
export const moveSessions = async (transaction: Database, changes: readonly Change[]): Promise<void> => {
  for (const { row, absorbed } of changes.filter((change) => change.absorbed.length > 0)) {
    for (const table of Object.values(TABLES)) {
      await transaction(table).whereIn('session_row', absorbed).update({ session_row: row });
    }
    await transaction(SESSIONS_TABLE).whereIn('id', absorbed).delete();
  }
};

/** Moves the records of sessions that were cut to those that they are now in. @param changes each with its row */
export const moveRecords = async (transaction: Database, changes: readonly (Change & { row: number })[]): Promise<void> => {
  for (const { row, recorded } of changes.filter((change) => change.recorded.length > 0)) {
    for (const [kind, table] of Object.entries(TABLES)) {
      const ids = recorded.flatMap((event) => (event.kind === kind ? event.id : []));
      if (ids.length > 0) {
        await transaction(table)
          .whereRaw(isAmong(transaction, 'event_id', ids))
          .update({ session_row: row });
      }
    }
  }
};
