import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** PostgreSQL gives big numbers as texts, SQLite and MariaDB JSON as texts, and truth as 0 and 1: here all are what they mean. */
const meant = ([column, value]: [string, unknown]): [string, unknown] => {
  if (column.endsWith('_ms') && value !== null) {
    return [column, Number(value)];
  }
  if (column === 'metadata' && typeof value === 'string') {
    return [column, JSON.parse(value)];
  }
  return [column, /^is_/.test(column) && value !== null ? Boolean(value) : value];
};

/** All rows of one of the plugin's tables, alike on every database. */
export const rowsOf = async (strapi: Core.Strapi, table: string): Promise<Row[]> => {
  const rows: Row[] = await strapi.db.connection(`insight_${table}`).orderBy('id').select('*');
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(meant)));
};
