import { PAGE_VIEWS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';

/** Which of these events have been applied before. */
export const findAppliedIds = async (transaction: Database, ids: string[]): Promise<Set<string>> => {
  const rows = await askInPieces(ids, (piece) =>
    transaction(PAGE_VIEWS_TABLE).whereIn('event_id', piece).select<{ id: string }[]>({ id: 'event_id' }),
  );
  return new Set(rows.map(({ id }) => id));
};
