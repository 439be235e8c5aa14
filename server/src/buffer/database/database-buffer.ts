import type { Core } from '@strapi/strapi';
import { dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { AcceptedEvent, EventBuffer } from '../event-buffer';
import { groupCommit } from '../group-commit';
import { readEntries } from '../read-entries';
import { INBOX_TABLE } from './inbox';
import { searchInbox } from './search-inbox';

/** The most events one row of the inbox holds. */
const MOST_IN_ROW = 500;

/** The most rows looked at in one take. */
const MOST_ROWS = 1_000;

/** Keeps accepted events in a table of Strapi's own database. */
export const databaseBuffer = (strapi: Core.Strapi): EventBuffer => ({
  append: groupCommit(
    async (events: AcceptedEvent[]) => {
      await strapi.db
        .connection(INBOX_TABLE)
        .insert({ size: events.length, accepted_at_ms: Date.now(), events: JSON.stringify(events) });
    },
    { mostInGroup: MOST_IN_ROW, mostAtOnce: 1 },
  ),

  async isEmpty() {
    return (await strapi.db.connection(INBOX_TABLE).first('id')) === undefined;
  },

  /** What was accepted together stays together, so there may be more than asked for. */
  async take(atLeast: number, transaction: Database) {
    const sizes: { id: number; size: number }[] = await transaction(INBOX_TABLE)
      .select('id', 'size')
      .orderBy('id')
      .limit(MOST_ROWS);
    let taken = 0;
    const ids = sizes
      .filter(({ size }) => {
        const isTaken = taken < atLeast;
        taken += isTaken ? size : 0;
        return isTaken;
      })
      .map(({ id }) => id);
    const asked = transaction(INBOX_TABLE).select('events').whereIn('id', ids).orderBy('id');
    // PostgreSQL deletes in any order: locked in that in which an erasure locks them, neither waits for the other. MariaDB deletes in the
    // order of the ids, and would lock the gaps between them too, in which others write.
    const rows: { events: string }[] = await (dialectOf(transaction) === 'postgres' ? asked.forUpdate() : asked);
    await transaction(INBOX_TABLE).whereIn('id', ids).delete();
    return {
      ...readEntries(rows.map(({ events }) => events)),
      // The transaction that took them has removed them.
      release: async () => {},
    };
  },

  search: (meant) => searchInbox(strapi, meant),

  async backlog() {
    const [row] = (await strapi.db
      .connection(INBOX_TABLE)
      .select(strapi.db.connection.raw('sum(size) as events, min(accepted_at_ms) as oldest'))) as Record<string, unknown>[];
    const events = Number(row?.events ?? 0);
    return { events, oldestAt: events > 0 ? Number(row?.oldest) : null };
  },
});
