import type { Core } from '@strapi/strapi';

/** Strapi's query builder, or a transaction of it. */
export type Database = Core.Strapi['db']['connection'];

/**
 * What one statement may name at once. SQLite takes 500 rows in an insert (knex joins them by UNION ALL) and 32,766 values in a
 * statement; the other databases take more.
 */
const MOST_VALUES = 500;

/** Cuts a list so that each piece fits into one statement. */
export const pieces = <T>(values: readonly T[], size = MOST_VALUES): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** Asks the same for each piece of a list and joins the answers. */
export const askInPieces = async <T, Row>(values: readonly T[], ask: (piece: T[]) => PromiseLike<Row[]>): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const piece of pieces(values)) {
    rows.push(...(await ask(piece)));
  }
  return rows;
};
