import { PAGE_VIEWS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';

/** Notes that recorded views have turned out to be part of a double click. @param ids of their events */
export const uncountViews = async (transaction: Database, ids: readonly string[]): Promise<void> => {
  for (const piece of pieces(ids)) {
    await transaction(PAGE_VIEWS_TABLE).whereIn('event_id', piece).update({ is_counted: false });
  }
};
