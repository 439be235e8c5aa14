import type { Dimension, Figures } from '../../../../contracts/dashboard';
import type { SiteTime } from '../../settings';
import type { Database } from '../../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../../totals';
import { fewestTotals, type Reach, type Totals } from '../span';

const COLUMNS = {
  views: 'total.views',
  sessions: 'total.sessions',
  bounces: 'total.bounces',
  durationMs: 'total.duration_ms',
  engagedMs: 'total.engaged_ms',
  interactions: 'total.interactions',
} as const satisfies Partial<Record<keyof Figures, string>>;

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

type Row = Record<keyof typeof COLUMNS, number | string> & { value: string | null };

/** The values of a dimension in totals of one period. */
const segmentsIn = (database: Database, dimension: Dimension, { period, from, to }: Totals) =>
  database({ target: TARGETS_TABLE })
    .join({ total: TOTALS_TABLE }, 'total.target_id', 'target.id')
    .where({ 'target.dimension': dimension, 'total.period': period })
    .whereBetween('total.start', [from, to])
    .groupBy('target.id', 'target.address')
    .select({ value: 'target.address' })
    .sum(COLUMNS);

/** What is counted of the values of a dimension. Totals do not tell its visitors apart. O(values × months, and days beside them) */
export const segments = async (
  database: Database,
  dimension: Dimension,
  reach: Reach,
  today: string,
  time: SiteTime,
): Promise<Map<string, Figures>> => {
  const values = new Map<string, Figures>();
  for (const totals of fewestTotals(reach, today, time)) {
    for (const { value, ...counts } of (await segmentsIn(database, dimension, totals)) as Row[]) {
      const figures = values.get(value ?? '') ?? {
        views: 0,
        visitors: null,
        sessions: 0,
        bounces: 0,
        durationMs: 0,
        engagedMs: 0,
        interactions: 0,
      };
      for (const name of NAMES) {
        figures[name] += Number(counts[name]);
      }
      values.set(value ?? '', figures);
    }
  }
  return values;
};
