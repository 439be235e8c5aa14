import { PAGE_VIEWS_TABLE } from '../records';
import type { Database } from '../strapi/database';
import { type RecordsSpan, recordsIn } from './records-in';

/** How far down readers came, in percent: the farthest of each view, on average; null when no view says. O(views in the span) */
export const scrollDepth = async (database: Database, span: RecordsSpan): Promise<number | null> => {
  const [row]: { average: number | string | null }[] = await recordsIn(database, PAGE_VIEWS_TABLE, span)
    .where('record.is_counted', true)
    .avg({ average: 'record.scroll_depth' });
  return row === undefined || row.average === null ? null : Number(row.average);
};
