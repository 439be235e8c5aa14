import type { Core } from '@strapi/strapi';
import { redisOf } from '../redis';
import type { Job } from '../room';
import { isCommand } from '../strapi/command';
import { bullScheduler } from './bull/bull-scheduler';
import { cronScheduler } from './cron/cron-scheduler';
import { type JobState, jobRows } from './job-rows';
import { isOverdue } from './overdue';
import { type RunResult, runJob } from './run-job';
import type { Scheduler } from './scheduler';

const SILENCE_MS = 60_000;

/** A job as it is declared, and how it stands; null before any instance has declared it. */
export interface KnownJob {
  job: Job;
  state: JobState | null;
  isOverdue: boolean;
}

const schedulerFor = (strapi: Core.Strapi): Scheduler => {
  const redis = redisOf(strapi);
  return redis
    ? bullScheduler(strapi, { prefix: redis.keys.jobs, connect: redis.connect, silenceMs: SILENCE_MS })
    : cronScheduler(strapi, { silenceMs: SILENCE_MS });
};

/** The work by the clock of all rooms. */
export const jobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  let declared: readonly Job[] = [];
  let scheduler: Scheduler | undefined;
  return {
    /** Runs the jobs from now on; a process that only runs a command just knows them. */
    async start(jobs: readonly Job[]): Promise<void> {
      declared = jobs;
      if (!isCommand()) {
        scheduler = schedulerFor(strapi);
        await scheduler.start(jobs);
      }
    },
    async stop(): Promise<void> {
      await scheduler?.stop();
      scheduler = undefined;
    },
    /** Runs a job out of turn. @throws when there is none of that name, and what the database throws */
    async runNow(name: string): Promise<RunResult> {
      const job = declared.find((one) => one.name === name);
      if (!job) {
        throw new Error(`There is no job ${name}; there are ${declared.map((one) => one.name).join(', ')}`);
      }
      await jobRows(strapi).declare([job], Date.now());
      const { signal } = new AbortController();
      return runJob(strapi, job, { dueAtMs: Date.now(), silenceMs: SILENCE_MS, signal });
    },
    async findAll(now: number): Promise<KnownJob[]> {
      const states = new Map((await jobRows(strapi).findAll()).map((state) => [state.name, state]));
      return declared.map((job) => {
        const state = states.get(job.name) ?? null;
        return { job, state, isOverdue: state !== null && isOverdue(job, state, now) };
      });
    },
  };
};

/** The service as the other rooms call it. */
export const jobsOf = (strapi: Core.Strapi): ReturnType<typeof jobsService> => strapi.plugin('insight').service('jobs');
