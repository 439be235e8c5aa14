import type { EntryReference } from './events';

/** What a value is of: one day; the 7, 28 or 30 days that end with it; or all time up to its end. */
export const STATISTIC_PERIODS = ['day', 'week', 'days-28', 'month', 'lifetime'] as const;

export type StatisticPeriod = (typeof STATISTIC_PERIODS)[number];

/** How many days each is of; null for all of them. */
export const DAYS_OF_PERIOD = { day: 1, week: 7, 'days-28': 28, month: 30, lifetime: null } as const satisfies Record<
  StatisticPeriod,
  number | null
>;

/** How a value is written. A duration is of seconds. */
export const METRIC_FORMATS = ['number', 'percent', 'currency', 'duration', 'bytes'] as const;

/** How values of several objects make one; of averages and of what is told apart nothing does. */
export const COMBINATIONS = ['sum', 'minimum', 'maximum', 'none'] as const;

export type Combination = (typeof COMBINATIONS)[number];

/** The domain of the plugin's own numbers, which nobody writes. */
export const OWN_DOMAIN = 'insight';

/** A thing that is kept count of. It is named by its domain and its own reference id: `shop.orders`. */
export interface Metric {
  /** `shop.orders` */
  metric: string;
  domain: string;
  ref: string;
  name: string;
  description: string;
  /** As `EUR`; `''` for none. */
  unit: string;
  format: (typeof METRIC_FORMATS)[number];
  /** Digits behind the point that its values have, 0 for whole numbers. They are kept exactly. */
  decimals: number;
  moreIsBetter: boolean;
  combine: Combination;
  /** Whether `config/plugins` or the app's code says what it is: it is not edited in the admin. */
  isRegistered: boolean;
}

/** A group of metrics. */
export interface Domain {
  ref: string;
  name: string;
  description: string;
  /** As a metric's. */
  isRegistered: boolean;
  /** Whether its values are worked out, not recorded. */
  isReadOnly: boolean;
  metrics: Metric[];
}

/** `GET /insight/statistics/domains` */
export interface Domains {
  domains: Domain[];
}

type Described<Thing, Required extends keyof Thing, Optional extends keyof Thing> = Pick<Thing, Required> & {
  [Name in Optional]?: Thing[Name] | undefined;
};

/** What a metric is made of. Without a name it is called by its reference id. */
export type MetricDraft = Described<
  Metric,
  'ref',
  'name' | 'description' | 'unit' | 'format' | 'decimals' | 'moreIsBetter' | 'combine'
>;

/** What a domain is made of. */
export type DomainDraft = Described<Domain, 'ref', 'name' | 'description'>;

/** A domain and its metrics as `config/plugins` and code register them. */
export type DomainRegistration = DomainDraft & { metrics?: MetricDraft[] | undefined };

/** Values by which a number is told apart, as `{ country: 'AT', plan: 'pro' }`. Neither order nor type matters: 1 is '1'. */
export type DimensionSet = Record<string, string | number | boolean>;

/** What a value is of, beside its metric: an entry in all its locales, or a set of dimensions. */
export type StatisticObject = Pick<EntryReference, 'uid' | 'documentId'> | DimensionSet;

/** Which value is meant. */
export interface StatisticKey {
  metric: string;
  /** `day` without it. */
  period?: StatisticPeriod | undefined;
  /** A day of the site's calendar, as 2026-01-31; today without it. */
  date?: string | undefined;
  /** Null and without it: of everything together. */
  object?: StatisticObject | null | undefined;
}

/** A value that is set. Null says that there is none, which is not 0. */
export interface StatisticValue extends StatisticKey {
  value: number | null;
}

/** A value that is added to, from 0 on where there is none. Of a lifetime it is added to all later dates, too. */
export interface StatisticIncrement extends StatisticKey {
  /** 1 without it; less than 0 takes away. */
  by?: number | undefined;
}

/** The most values that one call or request may carry. */
export const MOST_STATISTICS = 1_000;

/** What stands where there is no value: null, 0, the value before; `none` leaves dates out on which nothing has one. */
export const STATISTIC_FILLS = ['null', 'zero', 'previous', 'none'] as const;

export type StatisticFill = (typeof STATISTIC_FILLS)[number];

/** What `query` is asked. */
export interface StatisticsQuestion {
  /** One of these two. */
  metric?: string | undefined;
  metrics?: string[] | undefined;
  period?: StatisticPeriod | undefined;
  /** Both inclusive; or one `date`. */
  from?: string | undefined;
  to?: string | undefined;
  date?: string | undefined;
  /** Of at most one of these three; without any, of everything together. */
  object?: StatisticObject | null | undefined;
  objects?: StatisticObject[] | undefined;
  /** A content type, or the names of dimensions: of all objects that are of it, those with the largest values first. */
  objectType?: string | string[] | undefined;
  /** `object` (the default): a series for each; or a dimension of `objectType`: a series for each of its values. */
  groupBy?: string | undefined;
  fill?: StatisticFill | undefined;
  /** How many series `objectType` makes of each metric; 20 without it. */
  limit?: number | undefined;
}

/** The most series of one metric, dates, and values in all that one answer has. */
export const MOST_SERIES = 1_000;
export const MOST_DATES = 3_660;
export const MOST_VALUES = 200_000;

/** The values of a metric, of one object or group, by date. */
export interface StatisticSeries {
  metric: string;
  /** Null where it is of everything together. */
  object: StatisticObject | null;
  /** One for each of the answer's dates. */
  values: (number | null)[];
}

/** `GET /api/insight/statistics`, `GET /insight/statistics/values` */
export interface Statistics {
  period: StatisticPeriod;
  timeZone: string;
  dates: string[];
  series: StatisticSeries[];
}

/** The newest value there is. */
export interface MostRecent {
  date: string;
  value: number;
}

/** A range, and its value: days put together as their metric says, of other periods and of what cannot be put together the newest. */
export interface ComparedRange {
  from: string;
  to: string;
  value: number | null;
}

export interface StatisticsComparison {
  metric: string;
  now: ComparedRange;
  before: ComparedRange;
  /** 0.5 is half as much again; null where there is nothing to compare. */
  change: number | null;
}

export const COMPARED_WITH = ['previous', 'year'] as const;

/** What `compare` is asked: with the days just before (without it), those of a year before, or others. */
export interface ComparisonQuestion {
  metric: string;
  period?: StatisticPeriod | undefined;
  from: string;
  to: string;
  object?: StatisticObject | null | undefined;
  with?: (typeof COMPARED_WITH)[number] | { from: string; to: string } | undefined;
}

/** What was written, `POST /api/insight/statistics`. */
export interface Recorded {
  recorded: number;
}

/** An object that a metric has values of, `GET /insight/statistics/objects`. */
export interface KnownObjects {
  /** The content types and the sets of dimensions that there are, as `objectType` names them. */
  types: string[];
  objects: StatisticObject[];
  /** What each of these objects is called: an entry by its title; null where it may not be read, and of what is none. */
  titles: (string | null)[];
}
