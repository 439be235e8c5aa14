import type { Core } from '@strapi/strapi';
import type { Job } from '../../room';
import { settingsOf, timeOf } from '../../settings';
import { outageLog } from '../../strapi/outage-log';
import { jobRows } from '../job-rows';
import { runJob } from '../run-job';
import type { Scheduler } from '../scheduler';
import { missedRun } from './missed-run';

interface CronOptions {
  /** How the tasks of this instance are called in Strapi's cron. */
  label?: string;
  /** See `runJob`. */
  silenceMs?: number;
  /** When this instance looks for runs that were missed. */
  catchUpRule?: string;
}

/**
 * Runs jobs by Strapi's own cron, which fires on every instance: a row of the database says whose turn it is. Every minute it looks for
 * runs that were broken off, or that no instance was there for.
 */
export const cronScheduler = (strapi: Core.Strapi, options: CronOptions = {}): Scheduler => {
  const { label = 'insight', silenceMs = 60_000, catchUpRule = '* * * * *' } = options;
  const rows = jobRows(strapi);
  const outage = outageLog(strapi, 'Insight cannot run its jobs', 'Insight runs its jobs again');
  const running = new Set<Promise<void>>();
  let stopping = new AbortController();
  let names: string[] = [];
  let stopListening: (() => void) | undefined;

  const track = (work: () => Promise<unknown>): Promise<void> => {
    const run = work()
      .then(outage.isOver, outage.began)
      .finally(() => running.delete(run));
    running.add(run);
    return run;
  };

  const run = (job: Job, dueAtMs: number) => runJob(strapi, job, { dueAtMs, silenceMs, signal: stopping.signal });

  const catchUp = async (jobs: readonly Job[]): Promise<void> => {
    await rows.declare(jobs, Date.now());
    const states = new Map((await rows.findAll()).map((state) => [state.name, state]));
    for (const job of jobs) {
      const dueAtMs = missedRun(job, states.get(job.name), Date.now());
      if (dueAtMs !== undefined) {
        track(() => run(job, dueAtMs));
      }
    }
  };

  const add = (name: string, rule: string, tz: string, task: (due: Date) => Promise<void>): void => {
    names.push(name);
    strapi.cron.add({
      [name]: {
        task: (_context, due) => task(due instanceof Date ? due : new Date()),
        options: { rule, tz },
      },
    });
  };

  const removeAll = (): void => {
    for (const name of names) {
      strapi.cron.remove(name);
    }
    names = [];
  };

  const plan = (jobs: readonly Job[], timeZone: string): void => {
    removeAll();
    for (const job of jobs) {
      add(`${label}-${job.name}`, job.rule, timeZone, (due) => track(() => run(job, due.getTime())));
    }
    add(`${label}-catch-up`, catchUpRule, timeZone, () => track(() => catchUp(jobs)));
  };

  return {
    async start(jobs) {
      stopping = new AbortController();
      await track(() => rows.declare(jobs, Date.now()));
      let { timeZone } = timeOf(strapi);
      plan(jobs, timeZone);
      stopListening = settingsOf(strapi).onChange(() => {
        if (timeOf(strapi).timeZone !== timeZone) {
          timeZone = timeOf(strapi).timeZone;
          plan(jobs, timeZone);
        }
      });
    },
    async stop() {
      stopping.abort();
      stopListening?.();
      removeAll();
      await Promise.all(running);
    },
  };
};
