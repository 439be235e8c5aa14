/** How many days the seven-day report covers, today included. */
export const WEEK_DAYS = 7;

/** What the seven-day report covers: calendar days of the site's time zone, which say when they begin and end. */
export interface Week {
  /** The days in their order, as `2026-11-20`; the last is today. */
  days: string[];
  /** The site's time zone, an IANA name. */
  timeZone: string;
  /** The first of these days that raw records are kept of: what is told by type, page or browser begins with it. */
  recordsFrom: string;
}

/** A count for each day of the week; null for a day that no records are kept of. */
export type WeekCounts = (number | null)[];

/** How much there was of something. */
export interface WeekRow {
  count: number;
  days: WeekCounts;
}

/** `GET /insight/reports/week/interactions` */
export interface WeekInteractions {
  week: Week;
  /** All interactions, by the totals. */
  all: WeekRow;
  /** The event types there were most of. */
  types: (WeekRow & { eventType: string })[];
  /** What is left of the types beyond these, and how many types that is; null when there is none. */
  others: (WeekRow & { types: number }) | null;
  /** Whether records are missing of days that they should be kept of: they were deleted, or there were none before. */
  isPartial: boolean;
}

/** `GET /insight/reports/week/page-views?_q=&page=&pageSize=` */
export interface WeekPageViews {
  week: Week;
  /** All views, by the totals. */
  all: WeekRow;
  /** The views of all addresses that fit the search; null without a search. */
  found: WeekRow | null;
  /** One page of the addresses, the most viewed first; an address is null for views that name no page. */
  pages: (WeekRow & { url: string | null })[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** As of `WeekInteractions`; false while one searches. */
  isPartial: boolean;
}

/** Sessions that began then, and how long they were on average; null when there was none. */
export interface SessionsOfDays {
  sessions: number;
  averageMs: number | null;
}

/** `GET /insight/reports/week/sessions` */
export interface WeekSessions {
  week: Week;
  all: SessionsOfDays;
  days: SessionsOfDays[];
}

/** `GET /insight/reports/week/browsers` */
export interface WeekBrowsers {
  week: Week;
  /** Sessions that are recorded, by browser, the most used first; null where it is not known. */
  browsers: { browser: string | null; sessions: number }[];
  /** Those of the browsers beyond these, and how many browsers that is; null when there is none. */
  others: { browsers: number; sessions: number } | null;
  isPartial: boolean;
}
