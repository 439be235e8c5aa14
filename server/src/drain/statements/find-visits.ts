import { VISITS_TABLE } from '../../records';
import { askInPieces, type Database } from '../../strapi/database';
import type { Visit } from '../decide/types';

/** The visits of visitors on the days asked for. @param visitors by day */
export const findVisits = async (transaction: Database, visitors: ReadonlyMap<string, ReadonlySet<string>>): Promise<Visit[]> => {
  const visits: Visit[] = [];
  for (const [day, ids] of visitors) {
    visits.push(
      ...(await askInPieces([...ids], (piece) =>
        transaction(VISITS_TABLE)
          .where({ day })
          .whereIn('visitor', piece)
          .select<Visit[]>({ day: 'day', visitor: 'visitor', hour: 'hour', target: 'target_id', views: 'views' }),
      )),
    );
  }
  return visits;
};
