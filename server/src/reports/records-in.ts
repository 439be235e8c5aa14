import type { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../records';
import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';

/** Which records a question is about: those of some targets, of the whole site where these are null, from an instant to before another. */
export interface RecordsSpan {
  targets: readonly number[] | null;
  /** Milliseconds since 1970 UTC. */
  from: number;
  before: number;
}

/** The records of one kind in a span, called `record` in the statement. By index: O(records in it) */
export const recordsIn = (
  database: Database,
  table: typeof PAGE_VIEWS_TABLE | typeof INTERACTIONS_TABLE | typeof ENGAGEMENTS_TABLE,
  { targets, from, before }: RecordsSpan,
) => {
  const records = database({ record: table }).where('record.at_ms', '>=', from).where('record.at_ms', '<', before);
  if (targets === null) {
    return records;
  }
  return targets.length === 0 ? records.whereRaw('1 = 0') : records.whereRaw(isAmong(database, 'record.target_id', targets));
};
