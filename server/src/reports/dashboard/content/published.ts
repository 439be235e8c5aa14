import type { Core, Struct } from '@strapi/strapi';
import { isAmong } from '../../../strapi/bulk';
import { isLocalised } from '../../../strapi/content-types';
import { askInPieces, type Database } from '../../../strapi/database';
import { gather } from '../../../strapi/gather';
import { TARGETS_TABLE } from '../../../totals';

/** A published entry in one locale, as it is stored. Times are milliseconds since 1970 UTC. */
export interface PublishedEntry {
  /** Its row, which another publish makes another. */
  row: number;
  documentId: string;
  locale: string;
  createdAt: number;
  publishedAt: number;
  /** The row of what it is counted as; null where nothing has been. */
  target: number | null;
}

export const tableOf = (strapi: Core.Strapi, type: Struct.ContentTypeSchema): string =>
  strapi.db.metadata.get(type.uid).tableName;

/** The column that keeps an attribute, or the id of a document. */
export const columnOf = (strapi: Core.Strapi, type: Struct.ContentTypeSchema, attribute: string): string => {
  const stored = strapi.db.metadata.get(type.uid).attributes[attribute];
  return stored && 'columnName' in stored && typeof stored.columnName === 'string' ? stored.columnName : 'document_id';
};

/** The published entries of a type today, as `entry`. */
export const published = (database: Database, strapi: Core.Strapi, type: Struct.ContentTypeSchema) =>
  database({ entry: tableOf(strapi, type) }).whereNotNull('entry.published_at');

/** How many published entries of a type there are today, once a locale. O(entries) */
export const countPublished = async (
  database: Database,
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
): Promise<number> => {
  const [row] = await published(database, strapi, type).count({ entries: '*' });
  return Number(row?.entries ?? 0);
};

const instant = (value: string | number | null | undefined): number => (value ? new Date(value).getTime() : 0);

/** Joins the targets of entries, as `target`, to a statement that has their rows as `entry`. */
export const withTargets = (entries: ReturnType<typeof published>, type: Struct.ContentTypeSchema) =>
  entries.leftJoin({ target: TARGETS_TABLE }, (on) => {
    on.on('target.entry_id', 'entry.document_id').andOnVal('target.kind', 'entry').andOnVal('target.uid', type.uid);
    if (isLocalised(type)) {
      on.andOn('target.entry_locale', 'entry.locale');
    } else {
      on.andOnVal('target.entry_locale', '');
    }
  });

const COLUMNS = ['row', 'documentId', 'locale', 'createdAt', 'publishedAt', 'target'] as const;

/** The published entries of a type today, in no order. O(entries) @param areTold whether it matters what they are counted as */
export const publishedEntries = async (
  database: Database,
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  areTold: boolean,
): Promise<PublishedEntry[]> => {
  const entries = published(database, strapi, type);
  const rows = (areTold ? withTargets(entries, type) : entries).select({
    row: 'entry.id',
    documentId: 'entry.document_id',
    locale: isLocalised(type) ? 'entry.locale' : database.raw("''"),
    createdAt: 'entry.created_at',
    publishedAt: 'entry.published_at',
    target: areTold ? 'target.id' : database.raw('null'),
  });
  const columns = await gather(database, rows, COLUMNS);
  return columns.row.map((row, index) => ({
    row: Number(row),
    documentId: String(columns.documentId[index]),
    locale: String(columns.locale[index] ?? ''),
    createdAt: instant(columns.createdAt[index]),
    publishedAt: instant(columns.publishedAt[index]),
    target: columns.target[index] === null ? null : Number(columns.target[index]),
  }));
};

/** How entries of a type are called, by their rows. @param title the attribute that has it */
export const titlesOfRows = async (
  database: Database,
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  title: string,
  rows: readonly number[],
): Promise<Map<number, string>> => {
  const found = await askInPieces(
    rows,
    (piece): PromiseLike<{ row: number; title: unknown }[]> =>
      database({ entry: tableOf(strapi, type) })
        .whereRaw(isAmong(database, 'entry.id', piece))
        .select({ row: 'entry.id', title: `entry.${columnOf(strapi, type, title)}` }),
  );
  return new Map(found.map((one) => [Number(one.row), one.title ? String(one.title) : '']));
};
