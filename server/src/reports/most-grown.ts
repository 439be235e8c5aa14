import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import { inScopes, type Piece, type Ranked, type RankedRow, type Scope } from './ranking';
import type { Totals } from './span';

/** An entry, and how it has grown: 1 is twice the views that it had, or that every entry is taken to have had at least. */
export interface Grown extends Ranked {
  viewsBefore: number;
  growth: number;
}

/** A period and the one before it. */
export interface TwoSpans {
  now: Totals;
  before: Totals;
}

/** How many views there were before, or as many as every entry is taken to have had. */
const BASE = 'case when grown.earlier > ? then grown.earlier else ? end';

/**
 * The entries of some types whose views have grown most against the period before.
 * @param scopes at least one
 * @param floor no entry is taken to have had fewer views before, at least 1: from 1 to 5 is not more growth than from 100 to 300
 * @returns a piece of those that have grown, by growth, then views, visitors and age; O(entries × buckets), never O(views)
 */
export const mostGrown = async (
  database: Database,
  scopes: readonly Scope[],
  { now, before }: TwoSpans,
  floor: number,
  { start, count }: Piece,
): Promise<Grown[]> => {
  const within = ({ from, to }: Totals, column: string, name: string) =>
    database.raw('sum(case when ?? between ? and ? then ?? else 0 end) as ??', ['start', from, to, column, name]);
  const grown = database(TOTALS_TABLE)
    .where({ period: now.period })
    .whereBetween('start', [before.from, now.to])
    .groupBy('target_id')
    .select('target_id', within(now, 'views', 'views'), within(now, 'arrivals', 'visitors'), within(before, 'views', 'earlier'))
    .as('grown');
  const rows: (RankedRow & { viewsBefore: number | string })[] = await database({ target: TARGETS_TABLE })
    .join(grown, 'grown.target_id', 'target.id')
    .where('target.kind', 'entry')
    .where(inScopes(scopes))
    .whereRaw(`grown.views > ${BASE}`, [floor, floor])
    // A floating number on every database: MySQL would cut what it divides to four digits.
    .orderByRaw(`grown.views * 1e0 / (${BASE}) desc, grown.views desc, grown.visitors desc, ??`, [floor, floor, 'target.id'])
    .offset(start)
    .limit(count)
    .select({
      ...{ uid: 'target.uid', documentId: 'target.entry_id', locale: 'target.entry_locale' },
      ...{ views: 'grown.views', visitors: 'grown.visitors', viewsBefore: 'grown.earlier' },
    });
  return rows.map((row) => {
    const [views, viewsBefore] = [Number(row.views), Number(row.viewsBefore)];
    const base = Math.max(viewsBefore, floor);
    return { ...row, views, viewsBefore, visitors: Number(row.visitors), growth: (views - base) / base };
  });
};
