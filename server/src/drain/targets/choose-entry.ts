import type { Candidate } from './candidates';
import type { EntryRow } from './find-entries';

const languageOf = (locale: string): string => locale.toLowerCase().split('-', 1)[0] as string;

/** How well a stored locale answers the one asked for: the same, the same language, the site's default, any. */
const localeRank = (stored: string, asked: string, standard: string): number => {
  if (stored.toLowerCase() === asked.toLowerCase()) {
    return 3;
  }
  if (asked !== '' && languageOf(stored) === languageOf(asked)) {
    return 2;
  }
  return stored === standard ? 1 : 0;
};

/**
 * The entry that a candidate means: it has all the values, in the locale that fits best, and rather published than a draft.
 * @returns undefined when there is none
 */
export const chooseEntry = (rows: readonly EntryRow[], candidate: Candidate, defaultLocale: string): EntryRow | undefined => {
  const wanted = Object.entries(candidate.parameters);
  const rank = ({ locale, isPublished }: EntryRow) =>
    localeRank(locale, candidate.locale || defaultLocale, defaultLocale) * 2 + (isPublished ? 1 : 0);
  return rows
    .filter(({ values }) => wanted.every(([attribute, value]) => String(values[attribute]) === value))
    .reduce<EntryRow | undefined>((best, row) => (best === undefined || rank(row) > rank(best) ? row : best), undefined);
};
