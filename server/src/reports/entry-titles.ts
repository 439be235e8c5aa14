import type { Core } from '@strapi/strapi';
import { contentTypeOf, titleAttributeOf } from '../strapi/content-types';

/** An entry in one locale, `''` where its type is not localised. */
export interface EntryId {
  uid: string;
  documentId: string;
  locale: string;
}

const idOf = ({ uid, documentId, locale }: EntryId): string => JSON.stringify([uid, documentId, locale]);

/**
 * How entries are called today, in one query a type.
 * @returns a look-up that answers undefined for an entry that is not there any more
 */
export const entryTitles = async (
  strapi: Core.Strapi,
  entries: readonly EntryId[],
): Promise<(entry: EntryId) => string | undefined> => {
  const titles = new Map<string, string>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const type = contentTypeOf(strapi, uid);
    if (type) {
      const attribute = await titleAttributeOf(strapi, type);
      const documentIds = entries.filter((entry) => entry.uid === uid).map(({ documentId }) => documentId);
      const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({
        select: ['documentId', 'locale', 'publishedAt', attribute],
        where: { documentId: { $in: documentIds } },
      });
      for (const row of rows) {
        const id = idOf({ uid, documentId: String(row.documentId), locale: typeof row.locale === 'string' ? row.locale : '' });
        // The draft's title is the one that the Content Manager lists the entry by.
        if (!titles.has(id) || row.publishedAt === null) {
          titles.set(id, String(row[attribute] || row.documentId));
        }
      }
    }
  }
  return (entry) => titles.get(idOf(entry));
};
