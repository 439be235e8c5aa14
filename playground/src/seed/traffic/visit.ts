import type { Language, SitePage, SitePages } from './pages';
import { between, type Random } from './random';
import type { Source } from './sources';

/** Where the site is on the internet, as far as its past is concerned. */
export const ORIGIN = 'https://www.loam-and-lantern.example';

/** A recorded view, as Insight's collector imports it. */
export interface ImportedView {
  kind: 'view';
  id: string;
  at: string;
  url: string;
  referrer: string;
  title: string;
  locale: Language;
  target?: { uid: string; documentId: string };
  visitor: string;
  userAgent: string;
}

export interface Visitor {
  visitor: string;
  userAgent: string;
  language: Language;
}

/** A view whose id is given when all are in order. */
export type UnnumberedView = Omit<ImportedView, 'id'> & { time: number };

interface Visit {
  random: Random;
  pages: SitePages;
  day: Date;
  startsAt: number;
  visitor: Visitor;
  source: Source;
  landing: SitePage;
  /** How likely one more page is, after each. */
  curiosity: number;
}

const LONGEST = 14;

/** The views of somebody who comes, looks around and leaves. */
export const visit = ({ random, pages, day, startsAt, visitor, source, landing, curiosity }: Visit): UnnumberedView[] => {
  const { language, ...who } = visitor;
  const views: UnnumberedView[] = [];
  let page = landing;
  let time = startsAt;
  let referrer = source.referrer;
  let query = source.query ? `?${source.query}` : '';
  do {
    const url = `${ORIGIN}${page.path}${query}`;
    views.push({
      ...who,
      kind: 'view',
      at: new Date(time).toISOString(),
      time,
      url,
      referrer,
      title: page.title,
      locale: page.language,
      ...(page.target && { target: page.target }),
    });
    referrer = url;
    query = '';
    time += Math.round(between(random, 12_000, 90_000) + (random() < 0.3 ? between(random, 30_000, 240_000) : 0));
    page = pages.next(random, day, language);
  } while (random() < curiosity && views.length < LONGEST);
  return views;
};
