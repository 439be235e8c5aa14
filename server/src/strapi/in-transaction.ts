import type { Core } from '@strapi/strapi';
import type { Database } from './database';

/**
 * Asks the database in the transaction that is under way, where the app's code calls from within one: SQLite has no second connection that
 * could answer.
 */
export const inSameTransaction = async <Result>(
  strapi: Core.Strapi,
  ask: (database: Database) => Promise<Result>,
): Promise<Result> => (strapi.db.inTransaction() ? strapi.db.transaction(({ trx }) => ask(trx)) : ask(strapi.db.connection));
