import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Job } from '../room';
import { reasonOf } from '../strapi/reason';
import { jobRows } from './job-rows';

/** `done`: another instance has ended it before. `held`: one is at it. `stopped`: broken off, for another to take up. */
export type RunResult = 'succeeded' | 'failed' | 'stopped' | 'done' | 'held';

interface RunOptions {
  /** The time that it is due at: what tells one run from another. */
  dueAtMs: number;
  /** How long a run may be without a sign of life before another instance takes it over. */
  silenceMs: number;
  /** Says that this process ends. */
  signal: AbortSignal;
}

const attempt = async (strapi: Core.Strapi, job: Job, signal: AbortSignal): Promise<string | null> => {
  try {
    await job.run(strapi, signal);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};

/**
 * Runs a job unless that run is another's, and keeps in its row how it went. A failure is logged when it is the first in a row, and the
 * success after it.
 * @throws what the database throws where the row is concerned
 */
export const runJob = async (strapi: Core.Strapi, job: Job, { dueAtMs, silenceMs, signal }: RunOptions): Promise<RunResult> => {
  const rows = jobRows(strapi);
  const holder = randomUUID();
  const until = () => Date.now() + silenceMs;
  if (signal.aborted) {
    return 'stopped';
  }
  if (!(await rows.lease(job.name, dueAtMs, holder, Date.now(), until()))) {
    const state = await rows.find(job.name);
    return state !== undefined && state.doneForMs >= dueAtMs ? 'done' : 'held';
  }
  const lost = new AbortController();
  const renewal = setInterval(() => {
    // While the database cannot be asked the run goes on; if that lasts, another takes it over and this one is told.
    rows.renew(job.name, holder, until()).then(
      (isOurs) => isOurs || lost.abort(),
      () => undefined,
    );
  }, silenceMs / 3);
  const error = await attempt(strapi, job, AbortSignal.any([signal, lost.signal]));
  clearInterval(renewal);
  if (signal.aborted) {
    await rows.giveBack(job.name, holder);
    return 'stopped';
  }
  const before = await rows.find(job.name);
  const endedAtMs = Date.now();
  const failingSinceMs = error === null ? null : (before?.failingSinceMs ?? endedAtMs);
  if (!(await rows.end(job.name, holder, { doneForMs: dueAtMs, endedAtMs, failingSinceMs, error }))) {
    return 'held';
  }
  if (error !== null && before?.failingSinceMs === null) {
    strapi.log.error(`Insight's job ${job.name} failed, and is tried again when it is next due: ${error}`);
  } else if (error === null && before?.failingSinceMs !== null) {
    strapi.log.info(`Insight's job ${job.name} works again`);
  }
  return error === null ? 'succeeded' : 'failed';
};
