import type { Counts, Point, Span } from './reports';
import type { ViewStats } from './stats';

/** The most questions that one request of a page may have. */
export const MAX_QUESTIONS = 50;

/** The span of a chart, and of what is popular: the last 7 and 30 days, and the last 12 months. */
export const WIDGET_PERIODS = ['week', 'month', 'year'] as const;

export type WidgetPeriod = (typeof WIDGET_PERIODS)[number];

/** Visitors with an event in the last 5 minutes. */
export interface LiveNumbers {
  visitors: number;
}

/** What a chart shows. */
export interface ChartNumbers {
  span: Span;
  total: Counts;
  /** Every bucket of the span that has begun. */
  points: Point[];
}

/** An entry of a list of popular ones: what it is called, and what a link to it is made of. */
export interface PopularEntry {
  title: string;
  documentId: string;
  /** `''` where the type is not localised. */
  locale: string;
  views: number;
  /** The fields that were asked for and that the public may read. */
  fields: Record<string, string | number | boolean | null>;
}

/** What the questions of a page are answered with. */
export interface WidgetData {
  /** `stats/<uid>/<documentId>[/<locale>]` */
  stats: ViewStats;
  /** `live[/<uid>/<documentId>[/<locale>]]`: of the whole site, or of an entry */
  live: LiveNumbers;
  /** `chart/<period>[/<uid>/<documentId>[/<locale>]]` */
  chart: ChartNumbers;
  /** `popular/<period>/<limit>/<uid>[/<locale>[/<field>,<field>…]]` */
  popular: PopularEntry[];
}

type WidgetKind = keyof WidgetData;

/** One question's answer: each is answered or refused by itself. */
export type WidgetAnswer =
  | { data: WidgetData[WidgetKind]; error?: undefined }
  | { data: null; error: { status: number; name: string; message: string } };

/** `GET /api/insight/widgets?q=…&q=…`, the answers in the order of the questions; and each message of `GET /api/insight/live/stream`. */
export interface WidgetAnswers {
  data: WidgetAnswer[];
}
