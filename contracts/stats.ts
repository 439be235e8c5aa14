import type { EntryReference } from './events';

/** An entry's numbers as the content API gives them: `viewStats` of an entry, and `GET /api/insight/stats/:uid/:documentId`. */
export interface ViewStats {
  /** Ever; visitors are those of a calendar day, added up. */
  views: number;
  visitors: number;
  /** Views of today, and of the last 7 and 30 calendar days, today included, in the site's time zone. */
  today: number;
  week: number;
  month: number;
  /** ISO instants; null when there is no view yet. */
  firstViewedAt: string | null;
  lastViewedAt: string | null;
}

/** The numbers of one of several entries, `GET /api/insight/stats`. */
export interface EntryStats extends ViewStats, EntryReference {}

/** The most entries one request may ask for. */
export const MOST_STATS = 100;

/** A locale that stands for all of them. */
export const EVERY_LOCALE = '*';

/** `90d`: so many calendar days, today included, at most 365; `12m`: this month and the eleven before. */
export type Period = 'today' | '24h' | `${number}d` | '12m' | 'all';

const MOST_DAYS = 365;

export const isPeriod = (text: string): text is Period =>
  ['today', '24h', '12m', 'all'].includes(text) || (/^[1-9]\d{0,2}d$/.test(text) && Number.parseInt(text, 10) <= MOST_DAYS);

/** The most entries a list of popular ones may have. */
export const MOST_POPULAR = 100;

/** How many views every entry is taken to have had before, unless it had more. */
export const USUAL_FLOOR = 10;

/** Days, hours or months by their labels, both inclusive; null where everything counts. */
export interface Bounds {
  from: string;
  to: string;
}

/** One of the most viewed entries of a period. */
export interface PopularEntry {
  uid: string;
  /** Of the period. */
  views: number;
  visitors: number;
  /** As the content API gives it. */
  entry: { documentId: string; locale?: string | null; [attribute: string]: unknown };
}

/** One of the entries that have grown most. */
export interface TrendingEntry extends PopularEntry {
  /** Of the period before. */
  viewsBefore: number;
  /** 1 is twice the views of before; see the docs. */
  growth: number;
}

/** `GET /api/insight/popular` */
export interface Popular {
  data: PopularEntry[];
  meta: { period: Period; timeZone: string; span: Bounds | null };
}

/** `GET /api/insight/trending` */
export interface Trending {
  data: TrendingEntry[];
  meta: { period: Period; timeZone: string; span: Bounds | null; before: Bounds; floor: number };
}
