import type { Core, Struct } from '@strapi/strapi';
import { isLocalised } from '../../../strapi/content-types';
import type { Database } from '../../../strapi/database';

type Instant = string | number | Date | null;

/** A published entry in one locale, as it is stored. Times are milliseconds since 1970 UTC. */
export interface PublishedEntry {
  documentId: string;
  locale: string;
  createdAt: number;
  publishedAt: number;
  title: string;
}

export const tableOf = (strapi: Core.Strapi, type: Struct.ContentTypeSchema): string =>
  strapi.db.metadata.get(type.uid).tableName;

/** The column that keeps an attribute, or the id of a document. */
export const columnOf = (strapi: Core.Strapi, type: Struct.ContentTypeSchema, attribute: string): string => {
  const stored = strapi.db.metadata.get(type.uid).attributes[attribute];
  return stored && 'columnName' in stored && typeof stored.columnName === 'string' ? stored.columnName : 'document_id';
};

const published = (database: Database, strapi: Core.Strapi, type: Struct.ContentTypeSchema) =>
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

const instant = (value: Instant): number => (value === null ? 0 : new Date(value).getTime());

/** The published entries of a type today, the oldest first. @param title the attribute that has their titles. O(entries) */
export const publishedEntries = async (
  database: Database,
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  title: string,
): Promise<PublishedEntry[]> => {
  const rows: { documentId: string; locale: string | null; createdAt: Instant; publishedAt: Instant; title: unknown }[] =
    await published(database, strapi, type)
      .orderBy(['entry.published_at', 'entry.id'])
      .select({
        documentId: 'entry.document_id',
        createdAt: 'entry.created_at',
        publishedAt: 'entry.published_at',
        title: `entry.${columnOf(strapi, type, title)}`,
        ...(isLocalised(type) && { locale: 'entry.locale' }),
      });
  return rows.map((row) => ({
    documentId: row.documentId,
    locale: row.locale ?? '',
    createdAt: instant(row.createdAt),
    publishedAt: instant(row.publishedAt),
    title: String(row.title || row.documentId),
  }));
};
