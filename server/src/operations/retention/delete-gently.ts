import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../strapi/database';
import { deleteBefore } from '../statements/delete-before';
import type { RowsBefore } from '../statements/rows-before';

/** Few enough that other writers of an SQLite database hardly notice. */
const BATCH = 1_000;

const SHORTEST_PAUSE_MS = 10;

interface Options {
  /** Ends the work between two batches; what is left can be deleted another time. */
  signal?: AbortSignal;
  onDeleted?: (rows: number) => void;
}

/**
 * Deletes rows in small batches. After each it leaves the database to others for as long as the batch has taken, so that it never has
 * more than half of it.
 * @returns how many
 */
export const deleteGently = async (database: Database, rows: RowsBefore, { signal, onDeleted }: Options): Promise<number> => {
  let deleted = 0;
  while (!signal?.aborted) {
    const began = performance.now();
    const batch = await deleteBefore(database, rows, BATCH);
    deleted += batch;
    onDeleted?.(batch);
    if (batch < BATCH) {
      break;
    }
    await pause(Math.max(performance.now() - began, SHORTEST_PAUSE_MS));
  }
  return deleted;
};
