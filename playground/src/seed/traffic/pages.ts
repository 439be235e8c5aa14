import type { SeededEntry } from '../content';
import { DAY } from './calendar';
import { pick, type Random } from './random';

export type Language = 'en' | 'de';

/** A page that a visitor looks at. */
export interface SitePage {
  path: string;
  title: string;
  language: Language;
  /** Named by pages that tell the tracker which entry they show. */
  target?: { uid: string; documentId: string };
}

const ARTICLE = 'api::article.article';
const PRODUCT = 'api::product.product';

const lists: Record<Language, SitePage[]> = {
  en: [
    { path: '/', title: 'Loam & Lantern: growing, cooking, mending', language: 'en' },
    { path: '/articles', title: 'All articles', language: 'en' },
    { path: '/products', title: 'The shop', language: 'en' },
  ],
  de: [{ path: '/de/articles', title: 'Alle Artikel', language: 'de' }],
};

const asPage = ({ uid, documentId, path, title, locale }: SeededEntry): SitePage => ({
  path,
  title: `${title} · Loam & Lantern`,
  language: locale === 'de' ? 'de' : 'en',
  ...(uid === PRODUCT && { target: { uid, documentId } }),
});

/** What is read lastingly, by rank: a few entries much, most of them little, the oldest texts hardly at all. */
const lastingAppeal = (rank: number, ageDays: number): number =>
  (1 / (rank + 1) ** 0.85) * (ageDays > 450 && ageDays < 630 ? 0.05 : 1);

/** What is new draws readers for about a week. */
const newness = (ageDays: number): number => 4 * Math.exp(-ageDays / 5);

export const sitePages = (entries: SeededEntry[]) => {
  // The best-found entries of a type are neither the newest nor the oldest: the order of their slugs is as good as any.
  const ranked = [...entries].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const rankOf = (entry: SeededEntry) => ranked.filter(({ uid }) => uid === entry.uid).indexOf(entry) * 0.7;

  const readableOn = (day: Date, uid: string, language: Language) =>
    entries.filter((entry) => entry.uid === uid && entry.releasedOn <= day && (uid !== ARTICLE || entry.locale === language));

  const appeal = (entry: SeededEntry, day: Date, attraction: 'search' | 'new'): number => {
    const age = (day.getTime() - entry.releasedOn.getTime()) / DAY;
    const lasting = lastingAppeal(rankOf(entry), age);
    return attraction === 'new' ? 0.1 * lasting + newness(age) : lasting + 0.1 * newness(age);
  };

  const article = (random: Random, day: Date, language: Language, attraction: 'search' | 'new'): SitePage =>
    asPage(pick(random, readableOn(day, ARTICLE, language), (entry) => appeal(entry, day, attraction)));

  const entryOf = (random: Random, day: Date, uid: string): SitePage =>
    asPage(pick(random, readableOn(day, uid, 'en'), (entry) => appeal(entry, day, 'search')));

  const list = (random: Random, language: Language): SitePage =>
    pick(random, lists[language], ({ path }) => (path === '/' ? 2 : 1));

  return {
    /** The first page of a visit. */
    landing(random: Random, day: Date, language: Language, draws: 'search' | 'new' | 'home'): SitePage {
      if (draws === 'home') return list(random, language);
      if (draws === 'search' && language === 'en' && random() < 0.16) return entryOf(random, day, PRODUCT);
      return article(random, day, language, draws);
    },

    /** A page that somebody clicks on next. */
    next(random: Random, day: Date, language: Language): SitePage {
      const chance = random();
      if (chance < 0.52) return article(random, day, language, random() < 0.4 ? 'new' : 'search');
      if (chance < 0.72) return entryOf(random, day, PRODUCT);
      if (chance < 0.79) return entryOf(random, day, 'api::author.author');
      if (chance < 0.83) return entryOf(random, day, 'api::about.about');
      return list(random, language);
    },

    /** The page of one entry. */
    of(slug: string): SitePage {
      const entry = entries.find((one) => one.slug === slug);
      if (!entry) throw new Error(`There is no page for ${slug}.`);
      return asPage(entry);
    },
  };
};

export type SitePages = ReturnType<typeof sitePages>;
