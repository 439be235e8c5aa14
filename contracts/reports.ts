/** The ranges that a report can cover; each ends today, in the site's time zone. `12m` is this calendar month and the eleven before it. */
export const RANGES = ['today', '7d', '30d', '90d', '12m'] as const;

export type RangeName = (typeof RANGES)[number];

/** Views, and distinct visitors of a calendar day added up over longer spans. */
export interface Counts {
  views: number;
  visitors: number;
}

/** What else is kept count of. Of an entry, sessions and bounces are those that began with it. */
export interface Measures extends Counts {
  sessions: number;
  bounces: number;
  /** Milliseconds, of these sessions together. */
  durationMs: number;
  interactions: number;
  /** How long its pages were looked at, all readers together. */
  engagedMs: number;
}

/** The counts of one bucket of a line. */
export interface Point extends Counts {
  /** An hour as the instant it starts (`2026-11-20T17:00Z`), a day (`2026-11-20`) or a month (`2026-11`) of the site's time zone. */
  start: string;
}

export type Bucket = 'hour' | 'day' | 'month';

/** The span a report covers. */
export interface Span {
  name: RangeName;
  /** First and last calendar day, both inclusive. */
  from: string;
  to: string;
  bucket: Bucket;
  /** The site's time zone, an IANA name. */
  timeZone: string;
}

/** An entry of the dashboard's list, `GET /insight/dashboard/top-entries?range=` */
export interface TopEntry extends Counts {
  uid: string;
  documentId: string;
  /** `''` where the type is not localised. */
  locale: string;
  kind: 'collectionType' | 'singleType';
  /** The content type's name as the admin shows it. */
  typeName: string;
  /** Null when the asker may not read this type in the Content Manager. */
  title: string | null;
  /** False once the entry has been deleted. */
  exists: boolean;
}

export interface TopEntries {
  span: Span;
  entries: TopEntry[];
}

/** How far a site has come with its set-up, `GET /insight/dashboard/setup` */
export interface Setup {
  trackedTypes: number;
  /** ISO instant of the site's first view; null when none has been counted. */
  firstViewedAt: string | null;
  /** Where this app serves the tracker, as `/api/insight/tracker.js`. */
  trackerPath: string;
}

/** In place of a locale: all locales of an entry, added up. A visitor who reads two of them on one day is counted in each. */
export const ALL_LOCALES = '*';

/** An entry's numbers, `GET /insight/entries/:uid/:documentId?locale=` */
export type EntryNumbers = { tracked: false } | TrackedEntryNumbers;

export interface TrackedEntryNumbers {
  tracked: true;
  /** The locale counted, `''` where the type is not localised, `*` for all. */
  locale: string;
  timeZone: string;
  today: Counts;
  last7Days: Counts;
  last30Days: Counts;
  allTime: Counts;
  /** ISO instants; null when there is no view yet. */
  firstViewedAt: string | null;
  lastViewedAt: string | null;
  /** The last 30 days, one point a day, today last. */
  series: Point[];
}

/** The entry that a report is about. */
export interface ReportedEntry {
  uid: string;
  documentId: string;
  /** The locale counted, `''` where the type is not localised, `*` for all. */
  locale: string;
  kind: 'collectionType' | 'singleType';
  /** The content type's name as the admin shows it. */
  typeName: string;
  /** Null when the asker may not read it in the Content Manager. */
  title: string | null;
  /** The locales in which it is there, or has been seen; none where the type is not localised. */
  locales: string[];
  /** The locales in which it is there today, `''` where the type is not localised; none once it has been deleted. */
  existsIn: string[];
}

/** An entry in a range, `GET /insight/entries/:uid/:documentId/report?range=&locale=` */
export type EntryReport = { tracked: false; entry: ReportedEntry } | TrackedEntryReport;

export interface TrackedEntryReport {
  tracked: true;
  entry: ReportedEntry;
  span: Span;
  /** The instant at which the span's first day begins for the site, ISO 8601. */
  since: string;
  now: Measures;
  /** As `before` of the overview. */
  before: Measures;
  series: Point[];
}

/** One of the values that something has, and how often it was found. */
export interface Share {
  /** `''` where it is not known. */
  value: string;
  count: number;
}

/** How something splits up: the most frequent values, and how much all others are together. */
export interface Breakdown {
  shares: Share[];
  others: number;
}

/** How often something was done to one element. */
export interface ElementCount {
  eventType: string;
  /** `''` where the sender named none. */
  element: string;
  count: number;
}

/**
 * Who read an entry in a range and how, from the records of single views, `GET /insight/entries/:uid/:documentId/audience?range=&locale=`.
 * Views of double clicks are not in it, so what is split up adds up to `views`.
 */
export interface EntryAudience {
  span: Span;
  /** The first day that is looked at, and whether the range begins before it: records are kept for so many days only. */
  from: string;
  isCut: boolean;
  /** How many views there are records of. */
  views: number;
  /** By the class of where their session came from, and by its name. */
  sources: Breakdown;
  referrers: Breakdown;
  devices: Breakdown;
  browsers: Breakdown;
  countries: Breakdown;
  /** How far down readers came, in percent: the farthest of each view, on average; null when no view says. */
  scrollDepth: number | null;
  /** What readers did, the most frequent first. */
  interactions: ElementCount[];
}
