import type { Database } from '../../strapi/database';
import { CHECKPOINTS_TABLE } from '../checkpoint';

/**
 * Waits for, and takes, the right to apply a shard's events until the transaction ends. As the first statement it also takes SQLite's
 * write lock, so that the transaction never has to give up half-way.
 */
export const lockCheckpoint = async (transaction: Database, shard: number): Promise<void> => {
  const lock = () => transaction(CHECKPOINTS_TABLE).where({ shard }).update({ shard });
  if ((await lock()) === 0) {
    await transaction(CHECKPOINTS_TABLE).insert({ shard, taken: 0 }).onConflict('shard').ignore();
    await lock();
  }
};
