import { getTranslation, type TranslationKey } from './getTranslation';

type Texts = Partial<Record<TranslationKey, string>>;

type Load = () => Promise<{ default: Texts }>;

/**
 * The languages of Insight. An administrator who signs in loads `boot`, with the names that Strapi shows before anything of ours is
 * opened; whoever opens a page, a panel or a list of ours loads the rest.
 */
const LANGUAGES: Record<string, { boot: Load; rest: Load }> = {
  en: { boot: () => import('./boot/en.json'), rest: () => import('./en.json') },
  de: { boot: () => import('./boot/de.json'), rest: () => import('./de.json') },
  fr: { boot: () => import('./boot/fr.json'), rest: () => import('./fr.json') },
};

export const LANGUAGE_CODES = Object.keys(LANGUAGES);

/** What a language says, by the ids of its texts; nothing, if it is not ours. */
export const messagesOf = async (language: string, part: 'boot' | 'rest'): Promise<Record<string, string>> => {
  const texts = await LANGUAGES[language]?.[part]();
  return Object.fromEntries(
    Object.entries(texts?.default ?? {}).map(([key, text]) => [getTranslation(key as TranslationKey), text]),
  );
};
