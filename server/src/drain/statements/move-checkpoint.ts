import type { Database } from '../../strapi/database';
import { CHECKPOINT, CHECKPOINTS_TABLE } from '../checkpoint';

/** Notes that so many more events have been taken from the buffer, when, and how long it took to apply them. */
export const moveCheckpoint = async (transaction: Database, events: number, atMs: number, durationMs: number): Promise<void> => {
  await transaction(CHECKPOINTS_TABLE)
    .where({ name: CHECKPOINT })
    .update({
      taken: transaction.raw('?? + ?', ['taken', events]),
      drained_at_ms: atMs,
      drained_events: events,
      drained_duration_ms: Math.round(durationMs),
    });
};
