import type { Database } from '../../strapi/database';
import { CHECKPOINT, CHECKPOINTS_TABLE } from '../checkpoint';

/**
 * Notes that so many more events have been taken from the buffer, when, and how long it took to apply them.
 * @returns how many have been taken in all
 */
export const moveCheckpoint = async (
  transaction: Database,
  events: number,
  atMs: number,
  durationMs: number,
): Promise<number> => {
  await transaction(CHECKPOINTS_TABLE)
    .where({ name: CHECKPOINT })
    .update({
      taken: transaction.raw('?? + ?', ['taken', events]),
      drained_at_ms: atMs,
      drained_events: events,
      drained_duration_ms: Math.round(durationMs),
    });
  const row: { taken: number | string } = await transaction(CHECKPOINTS_TABLE).where({ name: CHECKPOINT }).first('taken');
  return Number(row.taken);
};
