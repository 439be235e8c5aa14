import type { Core } from '@strapi/strapi';

const MOST_TRIES = 5;

/** How PostgreSQL, MySQL and SQLite (of another process) say that a transaction was given up for another, and may be tried again. */
const CODES = ['40P01', '40001', 'ER_LOCK_DEADLOCK', 'SQLITE_BUSY_SNAPSHOT'];

const isDeadlock = (error: unknown): boolean => CODES.includes((error as { code?: string } | undefined)?.code ?? '');

/** Does work that is a transaction of its own again when it was given up for another's. What is part of a longer one is lost with that. */
export const afterDeadlock = async <Result>(strapi: Core.Strapi, work: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || strapi.db.inTransaction() || tries === MOST_TRIES) {
        throw error;
      }
    }
  }
};
