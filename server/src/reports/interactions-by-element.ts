import type { ElementCount } from '../../../contracts/reports';
import { INTERACTIONS_TABLE } from '../records';
import type { Database } from '../strapi/database';
import { type RecordsSpan, recordsIn } from './records-in';

/**
 * What readers did and to what.
 * @returns at most `limit`, the most frequent first; O(interactions in the span)
 */
export const interactionsByElement = async (database: Database, span: RecordsSpan, limit: number): Promise<ElementCount[]> => {
  const rows: { eventType: string; element: string | null; count: number | string }[] = await recordsIn(
    database,
    INTERACTIONS_TABLE,
    span,
  )
    .groupBy('record.event_type', 'record.element')
    .orderByRaw('count(*) desc, ??, ??', ['record.event_type', 'record.element'])
    .limit(limit)
    .select({ eventType: 'record.event_type', element: 'record.element' })
    .count({ count: '*' });
  return rows.map(({ eventType, element, count }) => ({ eventType, element: element ?? '', count: Number(count) }));
};
