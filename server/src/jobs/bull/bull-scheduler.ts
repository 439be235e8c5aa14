import type { Core } from '@strapi/strapi';
import type Bull from 'bull';
import type { Job } from '../../room';
import { settingsOf, timeOf } from '../../settings';
import { outageLog } from '../../strapi/outage-log';
import { jobRows } from '../job-rows';
import { runJob } from '../run-job';
import type { Scheduler } from '../scheduler';
import { declareRepeatables } from './declare-repeatables';
import { type Connect, openQueue } from './open-queue';

interface BullOptions {
  /** See `openQueue`. */
  prefix: string;
  connect: Connect;
  silenceMs?: number;
  /** How often it is made sure that Redis still knows what is to be run, even if somebody has emptied it. */
  declareEveryMs?: number;
}

const MOST_AT_ONCE = 4;

/** When a repeatable job was due; Bull keeps it in the options of each run. */
const dueAtOf = ({ opts, timestamp }: Bull.Job): number =>
  'prevMillis' in opts && typeof opts.prevMillis === 'number' ? opts.prevMillis : timestamp;

/** Runs jobs by a Bull queue: each time one of the instances takes the job, and others recover it when that instance dies. */
export const bullScheduler = (strapi: Core.Strapi, options: BullOptions): Scheduler => {
  const { prefix, connect, silenceMs = 30_000, declareEveryMs = 60_000 } = options;
  const outage = outageLog(strapi, 'Insight cannot run its jobs', 'Insight runs its jobs again');
  let stopQueue: (() => Promise<void>) | undefined;

  const handler = (jobs: readonly Job[], signal: AbortSignal) => async (due: Bull.Job) => {
    const job = jobs.find(({ name }) => name === due.name);
    if (!job) {
      // While versions change: Bull tries again, and then an instance may take it that knows it.
      throw new Error(`This version of Insight has no job ${due.name}`);
    }
    const result = await runJob(strapi, job, { dueAtMs: dueAtOf(due), silenceMs, signal });
    if (result === 'failed') {
      // It is due again soon enough.
      await due.discard();
    }
    if (result !== 'succeeded' && result !== 'done') {
      throw new Error(`Job ${job.name}: ${result}`);
    }
  };

  return {
    async start(jobs) {
      const stopping = new AbortController();
      const { queue, close } = openQueue(connect, prefix, silenceMs);
      queue.on('error', outage.began);
      let isDeclaring = false;
      let declaredZone: string | undefined;
      const declareAll = async (): Promise<void> => {
        await jobRows(strapi).declare(jobs, Date.now());
        const { timeZone } = timeOf(strapi);
        await declareRepeatables(queue, jobs, timeZone);
        declaredZone = timeZone;
      };
      const declare = async (): Promise<void> => {
        if (!isDeclaring) {
          isDeclaring = true;
          const isDone = await declareAll().then(
            () => true,
            (error: unknown) => {
              // It breaks off when this instance stops.
              if (!stopping.signal.aborted) {
                outage.began(error);
              }
              return false;
            },
          );
          isDeclaring = false;
          if (isDone) {
            outage.isOver();
            declareInNewZone();
          }
        }
      };
      const declareInNewZone = (): void => {
        if (!stopping.signal.aborted && declaredZone !== undefined && declaredZone !== timeOf(strapi).timeZone) {
          declare();
        }
      };
      // Where Redis is away this waits until it is back; the app does not.
      declare();
      const timer = setInterval(declare, declareEveryMs);
      timer.unref();
      queue.process('*', MOST_AT_ONCE, handler(jobs, stopping.signal)).catch(outage.began);
      const stopListening = settingsOf(strapi).onChange(declareInNewZone);
      stopQueue = async () => {
        stopping.abort();
        stopListening();
        clearInterval(timer);
        await close();
      };
    },
    async stop() {
      await stopQueue?.();
      stopQueue = undefined;
    },
  };
};
