import { VISITS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';
import type { Visit } from '../tally';

/** Records visits that are not recorded yet. @param targetIds the rows of the targets by key */
export const insertVisits = async (
  transaction: Database,
  visits: readonly Visit[],
  targetIds: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = visits.map(({ visitor, target, hour }) => ({ visitor, hour, target_id: targetIds.get(target) }));
  for (const piece of pieces(rows)) {
    await transaction(VISITS_TABLE).insert(piece);
  }
};
