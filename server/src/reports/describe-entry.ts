import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ALL_LOCALES, type ReportedEntry } from '../../../contracts/reports';
import { isLocalised } from '../strapi/content-types';
import { entryTitles } from '../strapi/entry-titles';
import { defaultLocale, siteLocales } from '../strapi/locales';
import type { MayRead } from '../strapi/may-read';
import type { AskedEntry } from './asked-entry';

/**
 * What an entry is called and where it is to be found: by its title in the locale asked for, else in the site's first, else in any.
 * @throws NotFoundError when there is no such entry and never was one that was seen, ValidationError when the locale is none of the site
 */
export const describeEntry = async (
  strapi: Core.Strapi,
  { type, uid, documentId, locale, known }: AskedEntry,
  mayRead: MayRead,
): Promise<ReportedEntry> => {
  const seen = known.map((target) => target.locale);
  const first = isLocalised(type) ? await defaultLocale(strapi) : '';
  const possible = isLocalised(type) ? [...new Set([first, ...(await siteLocales(strapi)), ...seen])] : [''];
  if (locale !== ALL_LOCALES && !possible.includes(locale)) {
    throw new errors.ValidationError(`locale: must be one of ${[...possible, ALL_LOCALES].join(', ')}`);
  }
  const entries = possible.map((one) => ({ uid, documentId, locale: one }));
  const titleOf = await entryTitles(strapi, entries, mayRead);
  const titles = entries.map((entry) => ({
    locale: entry.locale,
    ...titleOf(entry, known.find((target) => target.locale === entry.locale)?.title || null),
  }));
  const existsIn = titles.filter(({ exists }) => exists).map((title) => title.locale);
  if (existsIn.length === 0 && known.length === 0) {
    throw new errors.NotFoundError('There is no such entry.');
  }
  // A title of today before one from memory, and of the locale asked for before any other.
  const byPreference = titles.sort(
    (a, b) =>
      Number(b.locale === locale && b.title !== null) - Number(a.locale === locale && a.title !== null) ||
      Number(b.exists) - Number(a.exists),
  );
  const isReadable = titleOf({ uid, documentId: '', locale: '' }, documentId).title !== null;
  return {
    uid,
    documentId,
    locale,
    kind: type.kind,
    typeName: type.info.displayName,
    title: isReadable ? (byPreference.find(({ title }) => title !== null)?.title ?? documentId) : null,
    locales: isLocalised(type) ? possible.filter((one) => existsIn.includes(one) || seen.includes(one)) : [],
    existsIn,
  };
};
