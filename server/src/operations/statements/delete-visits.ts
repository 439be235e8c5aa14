import { VISITS_TABLE } from '../../records';
import { addDays } from '../../settings';
import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';

const endOf = async (database: Database, order: 'asc' | 'desc'): Promise<string | null> =>
  (await database(VISITS_TABLE).orderBy('day', order).first('day'))?.day ?? null;

/** Deletes the visits of these visitors, whenever they were. Their index has the day first: so each day is asked for. */
export const deleteVisits = async (transaction: Database, visitors: Iterable<string>): Promise<void> => {
  const ids = [...visitors];
  const [first, last] = [await endOf(transaction, 'asc'), await endOf(transaction, 'desc')];
  const days: string[] = [];
  for (let day = first; day !== null && last !== null && day <= last; day = addDays(day, 1)) {
    days.push(day);
  }
  for (const piece of pieces(days)) {
    await transaction(VISITS_TABLE)
      .whereRaw(isAmong(transaction, 'day', piece))
      .whereRaw(isAmong(transaction, 'visitor', ids))
      .delete();
  }
};
