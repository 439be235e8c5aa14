import { dialectOf } from './bulk';
import type { Database } from './database';

/** Reads by several statements what the database has at one moment. */
export const snapshot = <Result>(database: Database, read: (moment: Database) => Promise<Result>): Promise<Result> =>
  // In SQLite every transaction is of one moment.
  dialectOf(database) === 'sqlite'
    ? database.transaction(read)
    : database.transaction(read, { isolationLevel: 'repeatable read' });
