import { PAGE_VIEWS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import type { Visit } from '../tally';

/**
 * The visits recorded of these visitors, each once: read from an index alone, so that a visitor with very many views costs little.
 * @param from the label of the first hour
 * @param before the label of the first hour that is not asked for
 */
export const findVisits = async (transaction: Database, visitors: string[], from: string, before: string): Promise<Visit[]> =>
  askInPieces(visitors, (piece) =>
    transaction
      .select<Visit[]>({ visitor: 'visit.visitor', target: 'target.key', hour: 'visit.hour' })
      .from(
        transaction(PAGE_VIEWS_TABLE)
          .distinct('visitor', 'hour', 'target_id')
          .whereIn('visitor', piece)
          .where('hour', '>=', from)
          .where('hour', '<', before)
          .as('visit'),
      )
      .join({ target: TARGETS_TABLE }, 'target.id', 'visit.target_id'),
  );
