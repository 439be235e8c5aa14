import type { Core } from '@strapi/strapi';
import type { EntryReference } from '../../../contracts/events';
import { NOTHING_HIDDEN, publishedEntries } from '../content';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';

/** An entry in the locale that it is counted under, `''` where its type is not localised. */
export type PublicEntry = Required<EntryReference>;

/**
 * The entries that questions are about, as they are counted.
 * @param asked of types that there are
 * @returns by question; only those that are published in their locale
 */
export const publicEntries = async (
  strapi: Core.Strapi,
  asked: ReadonlyMap<string, EntryReference>,
): Promise<Map<string, PublicEntry>> => {
  const named = await Promise.all(
    [...asked].map(async ([key, { uid, documentId, locale }]) => {
      const type = contentTypeOf(strapi, uid);
      return { key, uid, documentId, locale: type ? await targetLocale(strapi, type, locale) : '' };
    }),
  );
  const published = await publishedEntries(strapi, () => ({}), NOTHING_HIDDEN).keep(named);
  return new Map(published.map(({ key, ...entry }) => [key, entry]));
};
