import type { Core } from '@strapi/strapi';
import { type Dialect, dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { reasonOf } from '../../strapi/reason';
import { PAGE_VIEWS_TABLE } from '../page-view';
import { column, type Fragment, sql } from './fragment';

/** How many characters of an address its index holds: more do not fit everywhere. */
export const URL_START = 255;

const INDEX = 'insight_page_views_url';
const GENERATED = 'url_start';

/** The first characters of a view's address. It reads as the index does, else the database would not know that it is the same. */
export const urlStartOf = (dialect: Dialect, alias: string): Fragment => {
  const [host, path] = [column(`${alias}.host`), column(`${alias}.path`)];
  switch (dialect) {
    case 'sqlite':
      return sql`substr(${host} || ${path}, 1, ${{ sql: String(URL_START), bindings: [] }})`;
    case 'postgres':
      return sql`(left(${host} || ${path}, ${{ sql: String(URL_START), bindings: [] }}) collate "C")`;
    default:
      return column(`${alias}.${GENERATED}`);
  }
};

const onMysql = async (database: Database): Promise<void> => {
  if (!(await database.schema.hasColumn(PAGE_VIEWS_TABLE, GENERATED))) {
    await database.raw(`alter table ?? add column ?? varchar(${URL_START}) as (left(concat(host, path), ${URL_START})) virtual`, [
      PAGE_VIEWS_TABLE,
      GENERATED,
    ]);
  }
  const [indexes]: unknown[][] = await database.raw('show index from ?? where key_name = ?', [PAGE_VIEWS_TABLE, INDEX]);
  if (indexes?.length === 0) {
    await database.raw('create index ?? on ?? (??, at_ms)', [INDEX, PAGE_VIEWS_TABLE, GENERATED]);
  }
};

const make = async (database: Database): Promise<void> => {
  switch (dialectOf(database)) {
    case 'sqlite':
      await database.raw(`create index if not exists ?? on ?? (substr(host || path, 1, ${URL_START}), at_ms)`, [
        INDEX,
        PAGE_VIEWS_TABLE,
      ]);
      break;
    case 'postgres':
      await database.raw(`create index if not exists ?? on ?? ((left(host || path, ${URL_START}) collate "C"), at_ms)`, [
        INDEX,
        PAGE_VIEWS_TABLE,
      ]);
      break;
    default:
      await onMysql(database);
  }
};

/**
 * Makes the index by which views are found by the beginning of their address, newest first. Strapi's schemas know no index of what is
 * computed from columns, and no collation: PostgreSQL finds beginnings only in the order of bytes.
 */
export const makeUrlIndex = async (strapi: Core.Strapi): Promise<void> => {
  try {
    await make(strapi.db.connection);
  } catch (error) {
    // Another instance that starts at the same moment may make it; and without it all but that search is as fast.
    strapi.log.warn(`Insight could not make the index of page views by address: ${reasonOf(error)}`);
  }
};
