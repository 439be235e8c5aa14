import { VISITS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import type { Visit } from '../tally';

/**
 * The visits recorded of these visitors.
 * @param from the label of the first hour
 * @param before the label of the first hour that is not asked for
 */
export const findVisits = async (transaction: Database, visitors: string[], from: string, before: string): Promise<Visit[]> =>
  askInPieces(visitors, (piece) =>
    transaction({ visit: VISITS_TABLE })
      .join({ target: TARGETS_TABLE }, 'target.id', 'visit.target_id')
      .whereIn('visit.visitor', piece)
      .where('visit.hour', '>=', from)
      .where('visit.hour', '<', before)
      .select<Visit[]>({ visitor: 'visit.visitor', target: 'target.key', hour: 'visit.hour' }),
  );
