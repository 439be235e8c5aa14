import type { Database } from '../../strapi/database';
import { CHECKPOINTS_TABLE } from '../checkpoint';

/** Notes that so many more events of a shard have been taken from the buffer. */
export const moveCheckpoint = async (transaction: Database, shard: number, taken: number): Promise<void> => {
  await transaction(CHECKPOINTS_TABLE).where({ shard }).increment('taken', taken);
};
