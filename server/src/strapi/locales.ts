import type { Core, Struct } from '@strapi/strapi';
import { isLocalised } from './content-types';

/** The code of the site's default locale. */
export const defaultLocale = async (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service('locales').getDefaultLocale();

/** The codes of the site's locales. */
export const siteLocales = async (strapi: Core.Strapi): Promise<string[]> => {
  const locales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  return locales.map(({ code }) => code);
};

/** The locale that a target of this type is counted under: `''` for a type that is not localised, else the one asked for, else the default. */
export const targetLocale = async (
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  asked: string | undefined,
): Promise<string> => (isLocalised(type) ? asked || (await defaultLocale(strapi)) : '');
