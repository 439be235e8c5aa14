import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';

/** Which of these events have been applied before, as events of any kind. */
export const findAppliedIds = async (transaction: Database, ids: string[]): Promise<Set<string>> => {
  const applied = new Set<string>();
  for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE]) {
    const rows = await askInPieces(ids, (piece) =>
      transaction(table).whereIn('event_id', piece).select<{ id: string }[]>({ id: 'event_id' }),
    );
    for (const { id } of rows) {
      applied.add(id);
    }
  }
  return applied;
};
