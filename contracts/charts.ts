import type { Answered, Comparison, DashboardRange } from './dashboard';
import type { Metric, StatisticFill, StatisticObject, StatisticPeriod } from './statistics';

/** How a chart is drawn. */
export const CHART_LOOKS = ['line', 'bar', 'table'] as const;

export type ChartLook = (typeof CHART_LOOKS)[number];

/** What stands in a chart where nothing was recorded. */
export const CHART_FILLS = ['null', 'zero', 'previous'] as const satisfies readonly StatisticFill[];

/** The most metrics that one chart has, and the most series of each. */
export const MOST_CHART_METRICS = 20;
export const MOST_CHART_SERIES = 50;

/** What a chart is asked: `GET /insight/statistics/chart`. */
export interface ChartQuestion {
  metrics: string[];
  period?: StatisticPeriod | undefined;
  range?: DashboardRange | undefined;
  compare?: Comparison | undefined;
  /** One object alone. Without it, and without `by`, of everything together. */
  object?: StatisticObject | null | undefined;
  /** A content type or the names of dimensions: a series for each object of it. */
  by?: string[] | undefined;
  /** One of the dimensions of `by`: a series for each of its values. */
  groupBy?: string | undefined;
  fill?: (typeof CHART_FILLS)[number] | undefined;
  /** How many series `by` makes of each metric; 10 without it. */
  limit?: number | undefined;
}

/** A series of a chart, and of the days that it is compared with. */
export interface ChartSeries {
  metric: string;
  object: StatisticObject | null;
  /** What an entry is called; null where the administrator may not read it, and of what is none. */
  title: string | null;
  /** One for each of the chart's dates. */
  values: (number | null)[];
  /** The same of the days before, the first beside the first; null where nothing is compared. */
  before: (number | null)[] | null;
  /** All days together, as the metric says; of other periods, and of what cannot be put together, the newest. */
  value: number | null;
  valueBefore: number | null;
}

export interface Chart extends Answered {
  dates: string[];
  /** The dates of the days that are compared; null for none. */
  datesBefore: string[] | null;
  series: ChartSeries[];
}

/** What is kept of a chart. */
export interface ChartDraft {
  name: string;
  look: ChartLook;
  question: ChartQuestion;
  isOnDashboard: boolean;
  isOnHome: boolean;
}

export interface SavedChart extends ChartDraft {
  id: number;
}

/** `GET /insight/statistics/charts`, and what every change of them is answered with. */
export interface SavedCharts {
  charts: SavedChart[];
}

/** A metric that has values of an entry. */
export interface EntryStatistic {
  metric: Metric;
  /** Its newest value in each period that it has any of. */
  newest: { period: StatisticPeriod; date: string; value: number }[];
  /** Of the days of the answer. */
  values: (number | null)[];
}

/** `GET /insight/statistics/entries/:uid/:documentId` */
export interface EntryStatistics {
  /** The last 30 days. */
  dates: string[];
  statistics: EntryStatistic[];
}
