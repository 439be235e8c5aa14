import { CHECKPOINT, CHECKPOINTS_TABLE } from '../../drain';
import type { Database } from '../../strapi/database';

/** The last batch that any process applied. */
export interface DrainedBatch {
  atMs: number;
  events: number;
  durationMs: number;
}

/** @returns null when none has been applied yet */
export const lastDrain = async (database: Database): Promise<DrainedBatch | null> => {
  const row: Record<'at' | 'events' | 'duration', number | string | null> | undefined = await database(CHECKPOINTS_TABLE)
    .where({ name: CHECKPOINT })
    .first({ at: 'drained_at_ms', events: 'drained_events', duration: 'drained_duration_ms' });
  return row?.at ? { atMs: Number(row.at), events: Number(row.events), durationMs: Number(row.duration) } : null;
};
