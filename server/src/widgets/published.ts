import type { Core } from '@strapi/strapi';
import type { EntryReference } from '../../../contracts/events';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';

/** An entry in the locale that it is counted under, `''` where its type is not localised. */
export type PublicEntry = Required<EntryReference>;

const idOf = (documentId: string, locale: string): string => `${documentId} ${locale}`;

/** Which entries of a type are there for everyone to read: one query, however many are asked for. */
const publishedOf = async (strapi: Core.Strapi, uid: string, documentIds: string[]): Promise<Set<string>> => {
  const hasDrafts = contentTypeOf(strapi, uid)?.options?.draftAndPublish === true;
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: documentIds }, ...(hasDrafts && { publishedAt: { $notNull: true } }) },
  });
  return new Set(rows.map(({ documentId, locale }) => idOf(String(documentId), typeof locale === 'string' ? locale : '')));
};

/**
 * The entries that questions are about, as they are counted.
 * @param asked of types that there are
 * @returns in their order; null for one that is not published in its locale
 */
export const publicEntries = async (strapi: Core.Strapi, asked: readonly EntryReference[]): Promise<(PublicEntry | null)[]> => {
  const published = new Map<string, Set<string>>();
  for (const uid of new Set(asked.map((entry) => entry.uid))) {
    const documentIds = asked.filter((entry) => entry.uid === uid).map(({ documentId }) => documentId);
    published.set(uid, await publishedOf(strapi, uid, documentIds));
  }
  return Promise.all(
    asked.map(async ({ uid, documentId, locale: named }) => {
      const type = contentTypeOf(strapi, uid);
      const locale = type ? await targetLocale(strapi, type, named) : '';
      return published.get(uid)?.has(idOf(documentId, locale)) ? { uid, documentId, locale } : null;
    }),
  );
};
