import { getTranslation, type TranslationKey } from './getTranslation';

type Messages = Record<TranslationKey, string>;

const LANGUAGES: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('./en.json'),
  de: () => import('./de.json'),
};

const load = async (locale: string): Promise<Record<string, string>> => {
  const messages = await LANGUAGES[locale]?.();
  return Object.fromEntries(
    Object.entries(messages?.default ?? {}).map(([key, text]) => [getTranslation(key as TranslationKey), text]),
  );
};

/** Loads the texts of the languages that the admin offers. */
export const registerTrads = ({ locales }: { locales: string[] }) =>
  Promise.all(locales.map(async (locale) => ({ locale, data: await load(locale) })));
