import type { Core } from '@strapi/strapi';

/** The site is in English, Strapi's default, and in German. */
export const addLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('de'))) {
    await locales.create({ code: 'de', name: 'German (de)' });
  }
};
