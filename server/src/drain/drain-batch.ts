import type { EventBuffer } from '../buffer';
import { tracking } from '../settings';
import type { Database } from '../strapi/database';
import { faultPoint } from '../strapi/fault-point';
import { applyCarefully } from './apply-carefully';
import { type Applied, applyEvents, type Ground } from './apply-events';
import { isRefused } from './is-refused';
import { lockCheckpoint } from './statements/lock-checkpoint';
import { moveCheckpoint } from './statements/move-checkpoint';
import { setAside } from './statements/set-aside';

/** What became of one batch. */
export interface DrainedBatch {
  /** How many events were taken; 0 when there was none. */
  taken: number;
  /** How many have been taken since the start. */
  takenInAll: number;
  applied: Applied[];
  /** How many events were refused by the database, or could not be read, and set aside. */
  setAside: number;
}

/** A batch that has been applied and is still in the buffer. */
interface AppliedBatch {
  drained: DrainedBatch;
  release: () => Promise<void>;
}

/** Applies a batch in a transaction of the database that is drained into. */
export type Transact = (apply: (transaction: Database) => Promise<AppliedBatch>) => Promise<AppliedBatch>;

/**
 * Applies the oldest events of a buffer: takes them, decides what they change, and writes it, in one transaction.
 * @param atLeast how many to take, if there are so many
 * @throws what the database throws; then the events are still in the buffer
 */
export const drainBatch = async (
  ground: Ground,
  transact: Transact,
  buffer: Pick<EventBuffer, 'take'>,
  atLeast: number,
): Promise<DrainedBatch> => {
  // Before the transaction: SQLite has one connection, and whoever else is reading the rules just now waits for it.
  const rules = await tracking(ground.strapi).rules();

  const drain = (isCareful: boolean) =>
    transact(async (transaction) => {
      const started = performance.now();
      await lockCheckpoint(transaction);
      faultPoint('locked');
      const { events, unreadable, release } = await buffer.take(atLeast, transaction);
      faultPoint('taken');
      for (const { text, reason } of unreadable) {
        await setAside(transaction, JSON.stringify(text), reason, Date.now());
      }
      const { applied, setAside: refused } = isCareful
        ? await applyCarefully(ground, transaction, events, rules)
        : { applied: [await applyEvents(ground, transaction, events, rules)], setAside: 0 };
      const taken = events.length + unreadable.length;
      const takenInAll = await moveCheckpoint(transaction, taken, Date.now(), performance.now() - started);
      faultPoint('checkpoint-moved');
      return { drained: { taken, takenInAll, applied, setAside: refused + unreadable.length }, release };
    });

  const { drained, release } = await drain(false).catch((error: unknown) => {
    if (!isRefused(error)) {
      throw error;
    }
    return drain(true);
  });
  faultPoint('committed');
  await release();
  faultPoint('released');
  return drained;
};
