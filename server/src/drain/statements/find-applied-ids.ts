import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';

/** Which of these events have been applied before, as events of any kind. @param ids at least one */
export const findAppliedIds = async (transaction: Database, ids: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>();
  const isOneOf = isAmong(transaction, 'event_id', ids);
  // One after the other: they run beside others, and the first of all to fail has to be heard first.
  for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE, SESSION_EVENTS_TABLE]) {
    const rows: { id: string }[] = await transaction(table).whereRaw(isOneOf).select({ id: 'event_id' });
    for (const { id } of rows) {
      found.add(id);
    }
  }
  return found;
};
