import type { Core } from '@strapi/strapi';
import type { EntryReference } from '../../../../contracts/events';
import type { StatisticObject } from '../../../../contracts/statistics';
import { contentTypeOf, isLocalised } from '../../strapi/content-types';
import { entryTitles } from '../../strapi/entry-titles';
import { defaultLocale, siteLocales } from '../../strapi/locales';
import type { MayRead } from '../../strapi/may-read';
import { isEntry } from '../objects/identity';

/**
 * What objects are called: entries by their title in the site's first locale that they have one in; null for what is none, or may not be
 * read.
 */
export const objectTitles = async (
  strapi: Core.Strapi,
  objects: readonly (StatisticObject | null)[],
  mayRead: MayRead,
): Promise<(string | null)[]> => {
  const entries = objects.filter((object) => object !== null).filter(isEntry);
  if (entries.length === 0) {
    return objects.map(() => null);
  }
  const locales = [...new Set([await defaultLocale(strapi), ...(await siteLocales(strapi))])];
  const inLocales = ({ uid, documentId }: Pick<EntryReference, 'uid' | 'documentId'>) => {
    const type = contentTypeOf(strapi, uid);
    return (type && isLocalised(type) ? locales : ['']).map((locale) => ({ uid, documentId, locale }));
  };
  const titleOf = await entryTitles(strapi, entries.flatMap(inLocales), mayRead);
  return objects.map((object) => {
    if (object === null || !isEntry(object)) {
      return null;
    }
    return (
      inLocales(object)
        .map((entry) => titleOf(entry, null).title)
        .find((title) => title !== null) ?? null
    );
  });
};
