import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Database } from '../../strapi/database';
import type { Meant, Search } from '../event-buffer';
import { type Sifted, sift } from '../sift';
import { INBOX_TABLE } from './inbox';

/** Up to 500 events each: few enough to have in memory. */
const ROWS_AT_ONCE = 20;

interface Row {
  id: number;
  size: number;
  events: string;
}

const COLUMNS = ['id', 'size', 'events'];

/** Takes what is meant out of a row. Each erasure makes it smaller: its size tells whether another has been quicker. */
const eraseFrom = async (database: Database, row: Row, meant: Meant): Promise<number> => {
  const { found, left }: Sifted = sift(row.events, meant);
  if (found === 0) {
    return 0;
  }
  const asRead = () => database(INBOX_TABLE).where({ id: row.id, size: row.size });
  const changed = await (left.length === 0
    ? asRead().delete()
    : asRead().update({ size: left.length, events: JSON.stringify(left) }));
  if (changed > 0) {
    return found;
  }
  // To read it as it is now, whatever the transaction has seen before.
  const now: Row | undefined = await database(INBOX_TABLE).where({ id: row.id }).forUpdate().first(COLUMNS);
  return now ? eraseFrom(database, now, meant) : 0;
};

/** A search through the inbox. */
export const searchInbox = (strapi: Core.Strapi, meant: Meant): Search => {
  let upTo = 0;

  const go = async (database: Database, take: (row: Row) => Promise<number> | number): Promise<number> => {
    let found = 0;
    let rows: Row[];
    do {
      rows = await database(INBOX_TABLE).where('id', '>', upTo).orderBy('id').limit(ROWS_AT_ONCE).select(COLUMNS);
      for (const row of rows) {
        found += await take(row);
        upTo = row.id;
      }
      // SQLite answers at once: without this, nothing else would have a turn.
      await nextTurn();
    } while (rows.length === ROWS_AT_ONCE);
    return found;
  };

  return {
    count: () => go(strapi.db.connection, ({ events }) => sift(events, meant).found),
    erase: (database) => go(database, (row) => eraseFrom(database, row, meant)),
  };
};
