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

/** Gives an entry's title, to be given the one to show where the entry is not there any more. */
type TitleOf = (entry: EntryId, lastTitle: string | null) => KnownTitle;

/**
 * How entries are called today, in one query a type.
 * @returns for any asker a look-up; `mayRead` says whether they may see entries of a type, or that attribute of them
 */
export const titlesFor = async (strapi: Core.Strapi, entries: readonly EntryId[]): Promise<(mayRead: MayRead) => TitleOf> => {
  const titles = new Map<string, string>();
  const attributes = new Map<string, string | undefined>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const type = contentTypeOf(strapi, uid);
    if (type) {
      const attribute = await titleAttributeOf(strapi, type);
      // Permissions are given for attributes, and the id of a document is none.
      attributes.set(uid, Object.hasOwn(type.attributes, attribute) ? attribute : undefined);
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
  return (mayRead) => {
    const readable = new Set([...attributes].filter(([uid, attribute]) => mayRead(uid, attribute)).map(([uid]) => uid));
    return (entry, lastTitle) => {
      const title = titles.get(idOf(entry));
      return { title: readable.has(entry.uid) ? (title ?? lastTitle) : null, exists: title !== undefined };
    };
  };
};

/** The same for one asker. @see titlesFor */
export const entryTitles = async (strapi: Core.Strapi, entries: readonly EntryId[], mayRead: MayRead): Promise<TitleOf> =>
  (await titlesFor(strapi, entries))(mayRead);
