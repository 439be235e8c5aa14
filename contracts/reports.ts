/** The ranges that a report can cover; each ends today, in the site's time zone. `12m` is this calendar month and the eleven before it. */
export const RANGES = ['today', '7d', '30d', '90d', '12m'] as const;

export type RangeName = (typeof RANGES)[number];

/** Views, and distinct visitors of a calendar day added up over longer spans. */
export interface Counts {
  views: number;
  visitors: number;
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

/** `GET /insight/dashboard/overview?range=` */
export interface Overview {
  span: Span;
  now: Counts;
  /** The span of the same length before; for `today`, yesterday up to the same time of day. */
  before: Counts;
  /** Every bucket of the span that has begun, those without a view too. */
  series: Point[];
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

/** An entry's numbers, `GET /insight/entries/:uid/:documentId?locale=` */
export type EntryNumbers = { tracked: false } | TrackedEntryNumbers;

export interface TrackedEntryNumbers {
  tracked: true;
  /** The locale counted, `''` where the type is not localised. */
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
