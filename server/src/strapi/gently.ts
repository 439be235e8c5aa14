import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Few enough rows that other writers of an SQLite database hardly notice. */
export const GENTLE_BATCH = 1_000;

const SHORTEST_PAUSE_MS = 10;

/**
 * Does long work in small batches. After each it leaves the database to others for as long as the batch has taken, so that it never has
 * more than half of it.
 * @param batch does the next one @returns of how many rows: fewer than `GENTLE_BATCH` when it was the last
 * @param signal ends the work between two batches; what is left can be done another time
 * @returns how many rows in all
 */
export const gently = async (batch: () => Promise<number>, signal?: AbortSignal): Promise<number> => {
  let rows = 0;
  while (!signal?.aborted) {
    const began = performance.now();
    const done = await batch();
    rows += done;
    if (done < GENTLE_BATCH) {
      break;
    }
    await pause(Math.max(performance.now() - began, SHORTEST_PAUSE_MS));
  }
  return rows;
};
