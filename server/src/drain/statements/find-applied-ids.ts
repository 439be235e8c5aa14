import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSION_EVENTS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { together } from '../../strapi/together';

/** Which of these events have been applied before, as events of any kind. @param ids at least one */
export const findAppliedIds = async (transaction: Database, ids: readonly string[]): Promise<Set<string>> => {
  const found = await together<{ id: string }[][]>(
    [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE, SESSION_EVENTS_TABLE].map((table) =>
      transaction(table)
        .whereRaw(isAmong(transaction, 'event_id', ids))
        .select({ id: 'event_id' }),
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
};
