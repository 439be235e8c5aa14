import type { StatisticObject, StatisticPeriod } from './statistics';

/** What is worked out of the entries of a period: how many there are, how many different values, or what is made of the values of a field. */
export const AGGREGATES = ['count', 'distinct', 'sum', 'average', 'minimum', 'maximum'] as const;

export type Aggregate = (typeof AGGREGATES)[number];

/** Strapi's filters, as in the content API: `{ status: 'paid' }`, `{ total: { $gt: 10 } }`. */
export type TrackerFilters = { [name: string]: unknown };

/** A rule that records statistics from the entries of a content type, as it is sent. */
export interface TrackerDraft {
  /** Its name among trackers, as a metric's reference id. */
  ref: string;
  /** What people call it; `ref` without it. */
  name?: string | undefined;
  /** The metric that it writes, as `shop.orders`. Of one metric there is one tracker. */
  metric: string;
  /** The content type whose entries are counted, as `api::order.order`. */
  uid: string;
  aggregate: Aggregate;
  /** What is summed, compared or told apart; none (null) for `count`. */
  field?: string | null | undefined;
  /** The attribute that says when, a date or a date and time; `createdAt` without it. Entries without a date do not count. */
  dateField?: string | undefined;
  /** A relation, an enumeration, a boolean or a short text: the values are also kept for each of it. Null for none. */
  groupBy?: string | null | undefined;
  /** Which entries count; all without it. */
  filters?: TrackerFilters | undefined;
  /** `['day']` without it. */
  periods?: StatisticPeriod[] | undefined;
  /** The first day that there are values of; null and without it that of the first entry, at most ten years ago. */
  since?: string | null | undefined;
  /** Of types with draft and publish, which version counts: `published` without it. */
  status?: 'published' | 'draft' | undefined;
}

/** What may be changed of a tracker. What changes more than its name has all of its values worked out anew. */
export type TrackerChanges = Partial<Omit<TrackerDraft, 'ref'>>;

/** How the values of a tracker stand. */
export interface TrackerProgress {
  ref: string;
  /**
   * `waiting`: all its values are still to be worked out. `working`: they are being worked out, the days from `from` to `doneTo` so far.
   * `ready`: they are. `failing`: the last run failed, as `error` says; it is tried again when the next one is due.
   */
  state: 'waiting' | 'working' | 'ready' | 'failing';
  /** How much of the days from `from` to `to` is done, 0 to 1; 1 when `ready`. */
  done: number;
  /** The first day that it has values of; null before there is any. */
  from: string | null;
  doneTo: string | null;
  /** Today. */
  to: string;
  /** When it last ran, in milliseconds since 1970 UTC; null before the first time. */
  lastRunAtMs: number | null;
  error: string | null;
}

/** A tracker as it is kept. */
export interface Tracker {
  ref: string;
  name: string;
  metric: string;
  /** Null where the app's code works its values out by a function of its own: then neither `aggregate` nor what follows is told. */
  uid: string | null;
  aggregate: Aggregate | null;
  field: string | null;
  dateField: string | null;
  groupBy: string | null;
  filters: TrackerFilters;
  periods: StatisticPeriod[];
  since: string | null;
  status: 'published' | 'draft';
  /** Whether `config/plugins` or the app's code says what it is: it is not changed in the admin. What is deleted there comes back with the next start. */
  isRegistered: boolean;
  progress: TrackerProgress;
}

/** `GET /insight/trackers`, and the answer to what makes, changes or deletes one */
export interface Trackers {
  trackers: Tracker[];
}

/** `GET /insight/trackers/:ref`; `POST /insight/trackers/:ref/run` once it has run; `POST …/backfill` as soon as it has begun */
export interface OneTracker {
  tracker: Tracker;
}

/** An attribute that a tracker may name. */
export interface SourceField {
  name: string;
  /** Strapi's type: integer, decimal, enumeration, relation, datetime … */
  type: string;
  /** What an enumeration may be. */
  values?: string[];
  /** The content type that a relation leads to. */
  target?: string;
}

/** A content type that trackers can be made of, and which of its attributes fit where. */
export interface TrackerSource {
  uid: string;
  name: string;
  hasDraftAndPublish: boolean;
  dateFields: SourceField[];
  /** For `sum`, `average`, `minimum` and `maximum`. */
  numberFields: SourceField[];
  /** For `distinct`. */
  distinctFields: SourceField[];
  groupFields: SourceField[];
  /** Attributes that filters may name, those of related types not among them. */
  filterFields: SourceField[];
}

/** `GET /insight/trackers/sources`: the content types that the administrator may read. */
export interface TrackerSources {
  sources: TrackerSource[];
}

/** What `POST /insight/trackers/preview` is sent: a tracker that need not be complete, for the days up to today. */
export type TrackerPreviewQuestion = Omit<TrackerDraft, 'ref' | 'name' | 'metric' | 'periods' | 'since'> & {
  /** Whose decimals the values are shown with; 2 without it. */
  metric?: string | undefined;
  /** `day` without it. */
  period?: StatisticPeriod | undefined;
  /** How many days, 1 to 90; 30 without it. */
  days?: number | undefined;
};

/** What a tracker would record. Nothing is written. */
export interface TrackerPreview {
  period: StatisticPeriod;
  dates: string[];
  /** How many entries count in these days. */
  entries: number;
  /** Everything together first, then at most ten objects, those with the largest values first. */
  series: { object: StatisticObject | null; values: (number | null)[] }[];
}
