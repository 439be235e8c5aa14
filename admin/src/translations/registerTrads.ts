import { messagesOf } from './languages';

/** Loads what Strapi says of us by itself, in the languages that the admin offers. */
export const registerTrads = ({ locales }: { locales: string[] }) =>
  Promise.all(locales.map(async (locale) => ({ locale, data: await messagesOf(locale, 'boot') })));
