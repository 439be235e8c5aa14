import type { Counts } from '../../../contracts/reports';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import type { Totals } from './span';

/** An entry and its counts, with the title that it had when it was first seen. */
export interface EntryCounts extends Counts {
  uid: string;
  documentId: string;
  locale: string;
  storedTitle: string | null;
}

/**
 * The most viewed entries of a range, one row a locale.
 * @param totals of days or longer: the visitors of hours do not add up
 * @returns at most `limit`, by views, then visitors, then age; O(entries × buckets), never O(views)
 */
export const topEntries = async (database: Database, { period, from, to }: Totals, limit: number): Promise<EntryCounts[]> => {
  type Row = Omit<EntryCounts, keyof Counts> & Record<keyof Counts, number | string>;
  const rows: Row[] = await database({ total: TOTALS_TABLE })
    .join({ target: TARGETS_TABLE }, 'target.id', 'total.target_id')
    .where({ 'total.period': period, 'target.kind': 'entry' })
    .whereBetween('total.start', [from, to])
    .groupBy('target.id', 'target.uid', 'target.entry_id', 'target.entry_locale', 'target.title')
    .orderByRaw('sum(??) desc, sum(??) desc, ??', ['total.views', 'total.visitors', 'target.id'])
    .limit(limit)
    .select({ uid: 'target.uid', documentId: 'target.entry_id', locale: 'target.entry_locale', storedTitle: 'target.title' })
    .sum({ views: 'total.views', visitors: 'total.visitors' });
  return rows.map((row) => ({ ...row, views: Number(row.views), visitors: Number(row.visitors) }));
};
