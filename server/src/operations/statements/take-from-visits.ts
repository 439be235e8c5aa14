import { VISITS_TABLE } from '../../records';
import type { SiteTime } from '../../settings';
import { isAmong } from '../../strapi/bulk';
import { askInPieces, type Database } from '../../strapi/database';
import { EVENT_TABLES } from './event-tables';

type View = Record<'visitor' | 'target_id' | 'at_ms' | 'is_counted', string | number | boolean>;

/** Takes the views of sessions out of the visits that they made: with the last of its views a visit goes. */
export const takeFromVisits = async (transaction: Database, sessions: Iterable<number>, time: SiteTime): Promise<void> => {
  const views = await askInPieces<number, View>([...sessions], (piece) =>
    transaction(EVENT_TABLES.pageViews)
      .whereRaw(isAmong(transaction, 'session_row', piece))
      .select('visitor', 'target_id', 'at_ms', 'is_counted'),
  );
  for (const { visitor, target_id, at_ms, is_counted } of views) {
    const at = Number(at_ms);
    const visit = () => transaction(VISITS_TABLE).where({ day: time.dayOf(at), visitor, hour: time.hourOf(at), target_id });
    if (is_counted) {
      await visit().decrement('views', 1);
    }
    await visit().where('views', '<=', 0).delete();
  }
};
