import { HANDOVERS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import type { Handover } from '../decide/types';

/** What is known of these visitors' other ids, before and after changes of the salt. */
export const findHandovers = async (transaction: Database, visitors: Iterable<string>): Promise<Handover[]> => {
  const found = new Map<string, Handover>();
  const asked = new Set<string>();
  let asking = [...new Set(visitors)];
  while (asking.length > 0) {
    for (const visitor of asking) {
      asked.add(visitor);
    }
    const rows = await askInPieces(asking, (piece) =>
      transaction(HANDOVERS_TABLE)
        .whereIn('visitor', piece)
        .orWhereIn('earlier_visitor', piece)
        .select<Handover[]>({ visitor: 'visitor', earlierVisitor: 'earlier_visitor' }),
    );
    for (const row of rows) {
      found.set(row.visitor, row);
    }
    asking = [...new Set(rows.flatMap(({ visitor, earlierVisitor }) => [visitor, earlierVisitor]))].filter(
      (id) => !asked.has(id),
    );
  }
  return [...found.values()];
};
