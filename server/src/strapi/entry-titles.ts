import type { Core } from '@strapi/strapi';
import { contentTypeOf, titleAttributeOf } from './content-types';
import type { MayRead } from './may-read';

/** An entry in one locale, `''` where its type is not localised. */
export interface EntryId {
  uid: string;
  documentId: string;
  locale: string;
}

const idOf = ({ uid, documentId, locale }: EntryId): string => JSON.stringify([uid, documentId, locale]);

/** How an entry is called, as far as the asker may know; `title` is null where they may not. */
interface KnownTitle {
  title: string | null;
  exists: boolean;
}

/**
 * How entries are called today, in one query a type.
 * @param mayRead whether the asker may see entries of a type, or that attribute of them
 * @returns a look-up, to be given the title to show where the entry is not there any more
 */
export const entryTitles = async (
  strapi: Core.Strapi,
  entries: readonly EntryId[],
  mayRead: MayRead,
): Promise<(entry: EntryId, lastTitle: string | null) => KnownTitle> => {
  const titles = new Map<string, string>();
  const readable = new Set<string>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const type = contentTypeOf(strapi, uid);
    if (type) {
      const attribute = await titleAttributeOf(strapi, type);
      // Permissions are given for attributes, and the id of a document is none.
      if (mayRead(uid, Object.hasOwn(type.attributes, attribute) ? attribute : undefined)) {
        readable.add(uid);
      }
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
  return (entry, lastTitle) => {
    const title = titles.get(idOf(entry));
    return { title: readable.has(entry.uid) ? (title ?? lastTitle) : null, exists: title !== undefined };
  };
};
