import { getTranslation, type TranslationKey } from './getTranslation';

type Texts = Partial<Record<TranslationKey, string>>;

type Load = () => Promise<{ default: Texts }>;

/** What is loaded when: by everyone who signs in, by who sees our widgets on the home page, and by who opens anything else of ours. */
export type Part = 'boot' | 'home' | 'rest';

/**
 * The languages of Insight. An administrator who signs in loads `boot`, with the names that Strapi shows before anything of ours is
 * opened, and `home` with the widgets; whoever opens a page, a panel or a list of ours loads the rest.
 */
const LANGUAGES: Record<string, Record<Part, Load>> = {
  en: {
    boot: () => import('./boot/en.json'),
    home: () => import('./home/en.json'),
    rest: () => import('./en.json'),
  },
  de: {
    boot: () => import('./boot/de.json'),
    home: () => import('./home/de.json'),
    rest: () => import('./de.json'),
  },
  fr: {
    boot: () => import('./boot/fr.json'),
    home: () => import('./home/fr.json'),
    rest: () => import('./fr.json'),
  },
};

export const LANGUAGE_CODES = Object.keys(LANGUAGES);

/** What a language says, by the ids of its texts; nothing, if it is not ours. The rest has what the widgets say, too. */
export const messagesOf = async (language: string, part: Part): Promise<Record<string, string>> => {
  const parts: Part[] = part === 'rest' ? ['home', 'rest'] : [part];
  const loaded = await Promise.all(parts.map((one) => LANGUAGES[language]?.[one]()));
  return Object.fromEntries(
    loaded.flatMap((texts) =>
      Object.entries(texts?.default ?? {}).map(([key, text]) => [getTranslation(key as TranslationKey), text]),
    ),
  );
};
