import type { Core } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contracts/stats';
import { type Soon, when } from '../collect';
import { contentTypeOf, isLocalised } from '../strapi/content-types';
import { defaultLocale } from '../strapi/locales';
import type { AnsweredEntry } from './entries-in';

/** Stands for the site's default locale until somebody has looked it up. */
const STANDARD = Symbol('the default locale');

const localeOf = (
  strapi: Core.Strapi,
  { uid, locale }: Pick<AnsweredEntry, 'uid' | 'locale'>,
  asked: unknown,
): string | typeof STANDARD | null => {
  const type = contentTypeOf(strapi, uid);
  if (!type || !isLocalised(type)) {
    return '';
  }
  const [one, ...others] = Array.isArray(asked) ? asked : [asked];
  if (locale) {
    return locale;
  }
  return others.length > 0 || one === EVERY_LOCALE ? null : (typeof one === 'string' && one) || STANDARD;
};

/**
 * The locales that answered entries are counted under; null where nobody can tell: it is one of several that were asked for, and the
 * entry does not say which.
 * @param asked the query's parameter
 */
export const localesIn = (
  strapi: Core.Strapi,
  entries: readonly Pick<AnsweredEntry, 'uid' | 'locale'>[],
  asked: unknown,
): Soon<(string | null)[]> => {
  const locales = entries.map((entry) => localeOf(strapi, entry, asked));
  return when(locales.includes(STANDARD) ? defaultLocale(strapi) : '', (standard) =>
    locales.map((locale) => (locale === STANDARD ? standard : locale)),
  );
};
