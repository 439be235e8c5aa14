import type { Core } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contracts/stats';
import { contentTypeOf, isLocalised } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import type { AnsweredEntry } from './entries-in';

/**
 * The locale that an answered entry is counted under; null where nobody can tell: it is one of several that were asked for, and does not
 * say which.
 * @param asked the query's parameter
 */
export const localeIn = async (
  strapi: Core.Strapi,
  { uid, locale }: Pick<AnsweredEntry, 'uid' | 'locale'>,
  asked: unknown,
): Promise<string | null> => {
  const type = contentTypeOf(strapi, uid);
  if (!type || !isLocalised(type)) {
    return '';
  }
  const [one, ...others] = Array.isArray(asked) ? asked : [asked];
  const isOpen = others.length > 0 || one === EVERY_LOCALE;
  if (!locale && isOpen) {
    return null;
  }
  return targetLocale(strapi, type, locale || (typeof one === 'string' ? one : undefined));
};
