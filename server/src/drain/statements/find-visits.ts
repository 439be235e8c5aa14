import { VISITS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Visit } from '../decide/types';

/** The visits of visitors on the days asked for. @param visitors by day */
export const findVisits = async (transaction: Database, visitors: ReadonlyMap<string, ReadonlySet<string>>): Promise<Visit[]> => {
  const visits: Visit[] = [];
  for (const [day, ids] of visitors) {
    const rows: Visit[] = await transaction(VISITS_TABLE)
      .where({ day })
      .whereRaw(isAmong(transaction, 'visitor', [...ids]))
      .select({ day: 'day', visitor: 'visitor', hour: 'hour', target: 'target_id', views: 'views' });
    visits.push(...rows);
  }
  return visits;
};
