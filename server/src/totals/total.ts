import { ownTable } from '../strapi/own-table';

/** The periods that are kept count of. */
export type Period = 'hour' | 'day' | 'month' | 'lifetime';

/** What is kept count of, for each target and period; times are milliseconds. */
export interface Counted {
  views: number;
  /** Of an hour: those of that hour. Of a day: those of that day. Of longer periods: the days' added up. */
  visitors: number;
  /** Of an hour: those whose first view of the day was in it, so that parts of a day add up. As `visitors` otherwise. */
  arrivals: number;
  /** Sessions that began then: of the site all of them, of another target those whose first view was of it. */
  sessions: number;
  bounces: number;
  durationMs: number;
  interactions: number;
  engagedMs: number;
  /** Sessions that began then and whose last view was of the target: of the site all that had a view, of segments none. */
  exits: number;
}

/** The column of each. */
export const COUNTED_COLUMNS = {
  views: 'views',
  visitors: 'visitors',
  arrivals: 'arrivals',
  sessions: 'sessions',
  bounces: 'bounces',
  durationMs: 'duration_ms',
  interactions: 'interactions',
  engagedMs: 'engaged_ms',
  exits: 'exits',
} as const satisfies Record<keyof Counted, string>;

/** The counts of one target for one period. Of segments visitors are not told apart: those and arrivals are 0. */
export const total = ownTable({
  singularName: 'total',
  pluralName: 'totals',
  attributes: {
    targetId: { type: 'integer', required: true },
    period: { type: 'string', required: true },
    /** `2026-11-20T17:00Z`, `2026-11-20`, `2026-11` or `''`, see the site's calendar. */
    start: { type: 'string', required: true },
    views: { type: 'integer', required: true },
    visitors: { type: 'integer', required: true },
    arrivals: { type: 'integer', required: true },
    sessions: { type: 'integer', required: true },
    bounces: { type: 'integer', required: true },
    durationMs: { type: 'biginteger', required: true },
    interactions: { type: 'integer', required: true },
    engagedMs: { type: 'biginteger', required: true },
    /** Null for none. */
    exits: { type: 'integer' },
  },
  indexes: [
    { name: 'insight_totals_target', columns: ['target_id', 'period', 'start'], type: 'unique' },
    { name: 'insight_totals_start', columns: ['period', 'start', 'target_id'] },
  ],
});

export const TOTALS_TABLE = 'insight_totals';
