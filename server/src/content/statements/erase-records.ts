import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import { type Database, pieces } from '../../strapi/database';

/** Sessions name the entries that they began and ended with. */
const forgetInSessions = async (transaction: Database, target: number, sessions: number[]): Promise<void> => {
  for (const column of ['entry_target_id', 'exit_target_id']) {
    await transaction(SESSIONS_TABLE)
      .whereRaw(isAmong(transaction, 'id', sessions))
      .where({ [column]: target })
      .update({ [column]: null });
  }
};

/**
 * Deletes the next page views, interactions and engagements of a target. Who came to it in which hour stays: it says whether they count
 * as visitors of the site again.
 * @returns how many; fewer than `most` when no more are left
 */
export const eraseRecords = async (transaction: Database, target: number, most: number): Promise<number> => {
  let erased = 0;
  for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE]) {
    const rows: { id: number; session: number }[] = await transaction(table)
      .where({ target_id: target })
      .limit(most - erased)
      .select({ id: 'id', session: 'session_row' });
    for (const piece of pieces(rows)) {
      const [ids, sessions] = [piece.map(({ id }) => id), piece.map(({ session }) => session)];
      await forgetInSessions(transaction, target, sessions);
      await transaction(table)
        .whereRaw(isAmong(transaction, 'id', ids))
        .delete();
    }
    erased += rows.length;
  }
  return erased;
};
