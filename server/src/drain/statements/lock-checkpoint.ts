import type { Database } from '../../strapi/database';
import { CHECKPOINT, CHECKPOINTS_TABLE } from '../checkpoint';

/**
 * Waits for, and takes, the right to apply events until the transaction ends. As the first statement it also takes SQLite's write lock, so
 * that the transaction never has to give up half-way.
 */
export const lockCheckpoint = async (transaction: Database): Promise<void> => {
  const row = { name: CHECKPOINT };
  const lock = () =>
    transaction(CHECKPOINTS_TABLE)
      .where(row)
      .update({ turns: transaction.raw('coalesce(??, 0) + 1', ['turns']) });
  if ((await lock()) === 0) {
    await transaction(CHECKPOINTS_TABLE)
      .insert({ ...row, taken: 0 })
      .onConflict('name')
      .ignore();
    await lock();
  }
};
