import type { FilterReason, SourceClass } from './events';
import type { Bucket } from './reports';

/** The ranges that the dashboard can cover by name, in the site's time zone. `12m` is this calendar month and the eleven before it. */
export const DASHBOARD_RANGES = ['today', 'yesterday', '7d', '28d', '30d', '90d', 'month', 'last-month', '12m', 'all'] as const;

export type DashboardRangeName = (typeof DASHBOARD_RANGES)[number];

/** A range by name, or any two days, both inclusive: `2026-11-01..2026-11-20`. */
export type DashboardRange = DashboardRangeName | `${string}..${string}`;

/** What a range is compared with: the span of the same length before it, the same days of the year before, or nothing. */
export const COMPARISONS = ['before', 'year', 'none'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/**
 * What can be asked for alone, each a parameter of its own; together they all have to fit. `entry` is `<uid>/<documentId>`, `locale` that of
 * the content, `source` a class and `referrer` the name of a source, `path` a page's path, in which `*` stands for anything.
 */
export const DASHBOARD_FILTERS = [
  'type',
  'entry',
  'locale',
  'source',
  'referrer',
  'campaign',
  'country',
  'language',
  'device',
  'browser',
  'os',
  'path',
] as const;

export type DashboardFilter = (typeof DASHBOARD_FILTERS)[number];

export type DashboardFilters = Partial<Record<DashboardFilter, string>>;

/** What every question of the dashboard says: `?range=&compare=` and the filters. */
export interface DashboardQuestion extends DashboardFilters {
  range?: DashboardRange;
  compare?: Comparison;
}

/** Calendar days of the site's time zone, both inclusive. */
export interface Days {
  from: string;
  to: string;
}

export type DashboardBucket = Bucket | 'week';

/** The span that an answer covers. */
export interface DashboardSpan extends Days {
  /** As it was asked for. */
  range: DashboardRange;
  /** The steps of its lines; a week is called by its Monday. */
  bucket: DashboardBucket;
  /** The site's time zone, an IANA name. */
  timeZone: string;
}

/**
 * What an answer was made of: the totals, which are kept for ever, or the records of single events, of the days that they are kept of. A
 * filter that totals are not kept by is answered from records.
 */
export interface Basis {
  of: 'totals' | 'records';
  /** The first day that was looked at. */
  from: string;
  /** Whether the span begins before that day. */
  isCut: boolean;
}

/** What all answers say of themselves. */
export interface Answered {
  span: DashboardSpan;
  /** What it is compared with; null for nothing, and where there is nothing before. Of today and of days that go on, as far as today has come. */
  compared: Days | null;
  basis: Basis;
}

/** What is counted, of the site or of a part of it. Sessions, bounces and durations are of the sessions that began then, or with that part. */
export interface Figures {
  views: number;
  /** Distinct visitors of a calendar day, added up; null where they are not told apart, as by source in totals. */
  visitors: number | null;
  sessions: number;
  bounces: number;
  /** Milliseconds, of all sessions together. */
  durationMs: number;
  /** Milliseconds that pages were visible and focused, all readers together. */
  engagedMs: number;
  interactions: number;
}

/** What a tile shows and a line draws. */
export const METRICS = [
  'views',
  'visitors',
  'sessions',
  'viewsPerSession',
  'bounceRate',
  'averageDuration',
  'engagedTime',
  'interactions',
] as const;

export type Metric = (typeof METRICS)[number];

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const METRIC_OF: Record<Metric, (figures: Figures) => number | null> = {
  views: ({ views }) => views,
  visitors: ({ visitors }) => visitors,
  sessions: ({ sessions }) => sessions,
  viewsPerSession: ({ views, sessions }) => ratio(views, sessions),
  bounceRate: ({ bounces, sessions }) => ratio(bounces, sessions),
  averageDuration: ({ durationMs, sessions }) => ratio(durationMs, sessions),
  engagedTime: ({ engagedMs, views }) => ratio(engagedMs, views),
  interactions: ({ interactions }) => interactions,
};

/**
 * A metric of figures: a count; views per session; bounces per session, 0 to 1; milliseconds per session; milliseconds of engagement per
 * view. Null where there is nothing to divide by, or it is not known.
 */
export const metricOf = (figures: Figures, metric: Metric): number | null => METRIC_OF[metric](figures);

/** The figures of one bucket of a line. */
export interface FiguresPoint extends Figures {
  /** An hour as the instant it starts (`2026-11-20T17:00Z`), a day (`2026-11-20`), the Monday of a week, or a month (`2026-11`). */
  start: string;
}

/** `GET /insight/dashboard/overview` */
export interface DashboardOverview extends Answered {
  now: Figures;
  before: Figures | null;
  /** Every bucket of the span that has begun, those in which nothing happened too. */
  series: FiguresPoint[];
  /** Every bucket of what it is compared with, in order: the first stands beside the first of `series`. */
  seriesBefore: FiguresPoint[] | null;
}

/** `GET /insight/dashboard/calendar`: every day of the span, of at most 366 days, the last ones of a longer span. */
export interface DashboardCalendar extends Answered {
  days: FiguresPoint[];
}

/** `GET /insight/dashboard/pattern`: what happened in each hour of the days of the week. */
export interface DashboardPattern extends Answered {
  /** By day of the week, Monday first, then by the hour that the site's clock shows, 0 to 23. */
  hours: Pick<Figures, 'views' | 'sessions' | 'interactions'>[][];
  /** How often each of the seven days is in the span. */
  days: number[];
}

/** What sessions, and all that was done in them, are split up by: each has one value of each, as its first event said. */
export const SESSION_DIMENSIONS = [
  // Where sessions came from.
  'source',
  'referrer',
  'campaign',
  'utm-source',
  'utm-medium',
  'utm-term',
  'utm-content',
  // Who the readers are.
  'country',
  'language',
  'browser',
  'os',
  'device',
  'screen',
] as const;

/** What readers and what they do are split up by. */
export const DIMENSIONS = [
  ...SESSION_DIMENSIONS,
  // How sessions went: their length, and how many views they had. Of these only sessions, bounces and durations are counted.
  'duration',
  'depth',
  // How far down pages were seen.
  'scroll',
  // What readers did.
  'event-type',
  'element',
  'outbound',
  'download',
  'form',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The lengths of sessions that are told apart, by their shortest in seconds; a bounce has 0. */
export const DURATION_STEPS = [0, 1, 10, 30, 60, 180, 600, 1_800] as const;

/** How many views of a session are told apart, by the least. */
export const DEPTH_STEPS = [0, 1, 2, 3, 4, 6, 11, 21] as const;

/** How far down a page was seen, in percent, by the least. */
export const SCROLL_STEPS = [0, 25, 50, 75, 100] as const;

/** One value of a dimension. */
export interface BreakdownRow {
  /** `''` where it is not known. Of `duration`, `depth` and `scroll` the step's least; of `element` what was done, a space, and to what. */
  value: string;
  /** Of a referrer: of which class it is. */
  sourceClass?: SourceClass;
  now: Figures;
  before: Figures | null;
}

/**
 * `GET /insight/dashboard/breakdown?dimension=&sourceClass=&_q=&page=&pageSize=`. Of dimensions of readers the rows are ordered by sessions,
 * of `scroll` and what readers did by their count, which is then in `views` and `interactions`; steps by their order.
 */
export interface DashboardBreakdown extends Answered {
  dimension: Dimension;
  rows: BreakdownRow[];
  /** All rows together, those of other pages too. */
  all: { now: Figures; before: Figures | null };
  pagination: Pagination;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

/** What the content can be listed by. */
export const CONTENT_LISTS = [
  'entries',
  'pages',
  'entry-pages',
  'exit-pages',
  'types',
  'locales',
  'unread',
  'trending',
  'attribute',
] as const;

export type ContentList = (typeof CONTENT_LISTS)[number];

/** An entry, as far as the asker may see it. */
export interface ListedEntry {
  uid: string;
  documentId: string;
  /** `''` where the type is not localised. */
  locale: string;
  kind: 'collectionType' | 'singleType';
  typeName: string;
  /** Null when the asker may not read this type in the Content Manager. */
  title: string | null;
  /** False once the entry has been deleted. */
  exists: boolean;
}

/** One row of a list of content. */
export interface ContentRow {
  /** Tells it from the other rows. */
  key: string;
  /** What the row is filtered by when it is clicked; null where it cannot be. */
  filter: DashboardFilters | null;
  /** Of an entry; of a page that is no entry's null. */
  entry: ListedEntry | null;
  /** Of a page its host and path; of a type its name; of a locale its code; of an attribute's value that, or the title of what it relates to. */
  name: string;
  now: Figures;
  before: Figures | null;
  /** Of an exit page, how many sessions ended there. */
  exits?: number;
  /** Of what is trending: the growth, 1 for twice as many views. */
  growth?: number;
  /** Of a type, and of an attribute's value: how many published entries it has today. */
  entries?: number;
}

/**
 * `GET /insight/dashboard/content?list=&attribute=&trend=&_q=&page=&pageSize=`. `pages`, `entry-pages` and `exit-pages` are entries, by the
 * address at which each was first seen, and pages that are no entry's. `trending` is what has grown, with `trend=down` what has fallen.
 * `unread` are published entries of tracked types without a view in
 * the span, the oldest first. With `list=attribute` the filter `type` says of which type, and `attribute` names a relation or an enumeration.
 */
export interface DashboardContent extends Answered {
  list: ContentList;
  rows: ContentRow[];
  /** The whole site, so that shares can be told. */
  all: { now: Figures; before: Figures | null };
  pagination: Pagination;
}

/** `GET /insight/dashboard/choices`: what can be filtered by and listed by. */
export interface DashboardChoices {
  types: {
    uid: string;
    name: string;
    kind: 'collectionType' | 'singleType';
    isLocalised: boolean;
    attributes: { name: string; label: string; kind: 'relation' | 'enumeration' }[];
  }[];
  locales: { code: string; name: string }[];
}

/** `GET /insight/dashboard/publications`: when entries of tracked types were published, as Strapi says today. */
export interface DashboardPublications extends Answered {
  days: { day: string; count: number; entries: (ListedEntry & { publishedAt: string })[] }[];
  /** How many were published in the span, and how many views all entries had for each of them; null for none. */
  published: number;
  viewsPerPublished: number | null;
}

/** `GET /insight/dashboard/loyalty`: sessions of visitors who had none before in the records, and of those who had. */
export interface DashboardLoyalty extends Answered {
  /** Null where visitors are known for a day only, in the mode `daily`. */
  sessions: { new: number; returning: number } | null;
}

/** `GET /insight/dashboard/filtered`: what was received and not counted. It takes no filters. */
export interface DashboardFiltered extends Answered {
  days: string[];
  reasons: { reason: FilterReason; count: number; before: number | null; days: number[] }[];
  /** Bots by name, the most frequent first. */
  bots: { name: string; isAi: boolean; count: number }[];
}

/** `GET /insight/dashboard/live`, and each message of `GET /insight/dashboard/live/stream` (server-sent events). */
export interface DashboardLive {
  /** Visitors with an event in the last five minutes. */
  visitors: number;
  /** Views, and visitors with an event, of the last 30 minutes, by minute, the oldest first; the last is the one that is under way. */
  minutes: { at: string; views: number; visitors: number }[];
  /** Where the live visitors are: the page that each saw last, the most visited first, at most 20. */
  pages: { page: string; entry: ListedEntry | null; visitors: number }[];
  /** How many visitors are on pages beyond these, or have seen none. */
  elsewhere: number;
  /** By their names, `''` where a class has none, as `direct`; the most frequent first. */
  sources: { value: string; sourceClass: SourceClass | null; visitors: number }[];
  /** `''` where it is not known. */
  countries: { value: string; visitors: number }[];
}
