import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { eventBuffer } from '../buffer';
import { isCommand } from '../strapi/command';
import { reasonOf } from '../strapi/reason';
import { together } from '../strapi/together';
import { type DrainedBatch, drainBatch } from './drain-batch';
import { appGround, appTransactions } from './ground';
import { refreshCounters } from './refresh-counters';

/** How often the buffer is looked at. */
const PAUSE_MS = 1_000;

/** Enough to be quick, and so few that other writers of an SQLite database never wait long. */
const BATCH = 1_000;

/** Where nobody waits for the connection. */
const LARGE_BATCH = 5_000;

/**
 * Where the process does nothing else: the larger a batch, the more of its events share a total, and a page of the database that is
 * written anew.
 */
const LARGEST_BATCH = 10_000;

/** How this process's drain has fared. */
export interface DrainState {
  /** Since when it fails, milliseconds since 1970 UTC; null while it does not. */
  failingSinceMs: number | null;
  lastError: string | null;
}

/** Brings the buffered events into the tables, every second while there are some. */
export const drainService = ({ strapi }: { strapi: Core.Strapi }) => {
  const transact = appTransactions(strapi);
  const shared = strapi.db.dialect.client === 'sqlite' ? BATCH : LARGE_BATCH;
  const batchSize = isCommand() ? LARGEST_BATCH : shared;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStarted = false;
  let isStopping = false;
  let applied = 0;
  let state: DrainState = { failingSinceMs: null, lastError: null };

  const report = ({ taken, setAside }: DrainedBatch): void => {
    applied += taken;
    if (setAside > 0) {
      strapi.log.warn(`Insight set aside ${setAside} event${setAside === 1 ? '' : 's'} that the database refused`);
    }
  };

  /** Brings the counters to what a batch has made of the totals. */
  const refresh = async ({ applied: parts, takenInAll }: Pick<DrainedBatch, 'applied' | 'takenInAll'>): Promise<void> => {
    for (const { targets } of parts) {
      await refreshCounters(strapi, targets, takenInAll);
    }
  };

  /** Applies batch after batch for as long as there is one that `isWorth` being applied now; meanwhile the counters follow the one before. */
  const drainWhile = async (isWorth: (taken: number) => boolean): Promise<void> => {
    let taken = batchSize;
    let last: Pick<DrainedBatch, 'applied' | 'takenInAll'> = { applied: [], takenInAll: 0 };
    while (!isStopping && isWorth(taken) && !(await eventBuffer(strapi).isEmpty())) {
      const [batch] = await together<[DrainedBatch, unknown]>([
        drainBatch(appGround(strapi), transact, eventBuffer(strapi), batchSize),
        refresh(last),
      ]);
      report(batch);
      last = batch;
      taken = batch.taken;
      // Between two batches the requests that wait for the database have their turn.
      await nextTurn();
    }
    await refresh(last);
  };

  /** One run at a time in this process: whoever asks waits for the run under way, and then has one of their own or shares it. */
  const run = async (isWorth: (taken: number) => boolean): Promise<void> => {
    await running?.catch(() => undefined);
    running ??= drainWhile(isWorth).finally(() => {
      running = undefined;
    });
    return running;
  };

  const failed = (error: unknown): void => {
    const reason = reasonOf(error);
    if (state.failingSinceMs === null) {
      strapi.log.error(`Insight cannot apply events, and tries again every second: ${reason}`);
    }
    state = { failingSinceMs: state.failingSinceMs ?? Date.now(), lastError: reason };
  };

  const succeeded = (): void => {
    if (state.failingSinceMs !== null) {
      strapi.log.info('Insight applies events again');
    }
    state = { ...state, failingSinceMs: null };
  };

  const schedule = (): void => {
    timer = setTimeout(async () => {
      // A batch that was not full leaves what came meanwhile to the next second: under load, many small ones would cost the most.
      await run((taken) => taken >= batchSize).then(succeeded, failed);
      if (!isStopping) {
        schedule();
      }
    }, PAUSE_MS);
    // A command that only loads Strapi ends when it is done.
    timer.unref();
  };

  return {
    /** Applies everything that is in the buffer. @throws what the database throws; the events stay in the buffer */
    async drainAll(): Promise<void> {
      do {
        // It may be shared with one of the clock's, which leaves a rest.
        await run(() => true);
      } while (!isStopping && !(await eventBuffer(strapi).isEmpty()));
    },
    start(): void {
      if (!isStarted) {
        isStarted = true;
        isStopping = false;
        schedule();
      }
    },
    /** Resolves when the batch under way has ended; what is still buffered stays there. */
    async stop(): Promise<void> {
      isStarted = false;
      isStopping = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
    state: (): DrainState => state,
    /** How many events this process has brought into the tables. */
    applied: (): number => applied,
  };
};

export type DrainService = ReturnType<typeof drainService>;

/** The service as the other rooms call it. */
export const drainOf = (strapi: Core.Strapi): DrainService => strapi.plugin('insight').service('drain');
