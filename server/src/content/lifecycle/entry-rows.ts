import type { Core, Struct } from '@strapi/strapi';
import { isLocalised, titleAttributeOf } from '../../strapi/content-types';
import type { EntryId } from '../../strapi/entry-titles';

/** A stored entry, draft or published, in one locale. */
export interface EntryRow {
  documentId: string;
  /** `''` where its type is not localised. */
  locale: string;
  isDraft: boolean;
  title: string;
}

/** Reads the stored entries of a type for which a condition of Strapi's holds, in the transaction that is under way. */
export const entryRows = async (strapi: Core.Strapi, type: Struct.ContentTypeSchema, where: unknown): Promise<EntryRow[]> => {
  const attribute = await titleAttributeOf(strapi, type);
  const select = [...new Set(['documentId', 'locale', 'publishedAt', attribute])];
  const rows: Record<string, unknown>[] = await strapi.db.query(type.uid).findMany({ select, where });
  return rows.map((row) => ({
    documentId: String(row.documentId),
    locale: typeof row.locale === 'string' ? row.locale : '',
    isDraft: row.publishedAt === null,
    title: String(row[attribute] || row.documentId),
  }));
};

/** Finds among rows of a type the one by which an entry is called: its draft, as in the Content Manager. */
export const rowFinder = (type: Struct.ContentTypeSchema, rows: readonly EntryRow[]) => {
  const byDocument = new Map<string, EntryRow[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  return ({ documentId, locale }: Omit<EntryId, 'uid'>): EntryRow | undefined => {
    // An entry that was seen when its type was not localised, or was then and is no more, is there in any locale.
    const hasAny = !isLocalised(type) || locale === '';
    const fitting = (byDocument.get(documentId) ?? []).filter((row) => hasAny || row.locale === locale);
    return fitting.find(({ isDraft }) => isDraft) ?? fitting[0];
  };
};
