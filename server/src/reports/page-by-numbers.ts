import type { Counts } from '../../../contracts/reports';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../totals';
import type { Totals } from './span';

/** Which entries of a list are shown, and how it is ordered. */
export interface PageByNumbers {
  uid: string;
  /** Whether the entries are counted once per locale. */
  isLocalised: boolean;
  by: keyof Counts;
  order: 'asc' | 'desc';
  limit: number;
  offset: number;
}

/**
 * One page of a list of entries ordered by their numbers; those without a view count as 0, and those with the same number come in the
 * order in which they were made.
 * @param rows a query that gives the entries of the whole list, however it is filtered: `id`, `document_id` and, of a localised type, `locale`
 * @param totals of days or longer: the visitors of hours do not add up
 * @returns the `id`s of the page, in order; O(entries × buckets), never O(views)
 */
export const pageByNumbers = async (
  database: Database,
  rows: ReturnType<Database['queryBuilder']>,
  { uid, isLocalised, by, order, limit, offset }: PageByNumbers,
  { period, from, to }: Totals,
): Promise<number[]> => {
  const page: { id: number | string }[] = await database
    .from(rows.as('entry'))
    .leftJoin({ target: TARGETS_TABLE }, (on) => {
      on.on('target.entry_id', 'entry.document_id').andOnVal('target.kind', 'entry').andOnVal('target.uid', uid);
      if (isLocalised) {
        on.andOn('target.entry_locale', 'entry.locale');
      } else {
        on.andOnVal('target.entry_locale', '');
      }
    })
    .leftJoin({ total: TOTALS_TABLE }, (on) => {
      on.on('total.target_id', 'target.id').andOnVal('total.period', period);
      on.andOnBetween('total.start', [from, to]);
    })
    .groupBy('entry.id')
    .orderByRaw(`coalesce(sum(??), 0) ${order}, ??`, [`total.${by}`, 'entry.id'])
    .limit(limit)
    .offset(offset)
    .select('entry.id');
  return page.map(({ id }) => Number(id));
};
