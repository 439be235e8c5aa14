import { HANDOVERS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
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
    const rows: Handover[] = await transaction(HANDOVERS_TABLE)
      .whereRaw(isAmong(transaction, 'visitor', asking))
      .orWhereRaw(isAmong(transaction, 'earlier_visitor', asking))
      .select({ visitor: 'visitor', earlierVisitor: 'earlier_visitor' });
    for (const row of rows) {
      found.set(row.visitor, row);
    }
    asking = [...new Set(rows.flatMap(({ visitor, earlierVisitor }) => [visitor, earlierVisitor]))].filter(
      (id) => !asked.has(id),
    );
  }
  return [...found.values()];
};
