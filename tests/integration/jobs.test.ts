import type { Core } from '@strapi/strapi';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { jobsService } from '../../server/src/jobs/jobs';
import type { Job } from '../../server/src/room';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { service } from '../helpers/insight';

let strapi: Core.Strapi;

const job = (run: Job['run']): Job => ({ name: 'test-job', rule: '* * * * * *', overdueMinutes: 10, run });
const cronNames = () => strapi.cron.jobs.map(({ name }) => name);

beforeAll(async () => {
  strapi = await app();
});

afterEach(async () => {
  delete process.env.INSIGHT_COMMAND;
  await strapi.db.connection('insight_jobs').where('name', 'like', 'test-%').delete();
});

test('every job that the rooms declare is run by the clock of an app that serves', async () => {
  const names = (await service(strapi, 'jobs').findAll(Date.now())).map((known) => known.job.name);
  expect(names).toEqual(expect.arrayContaining(['change-salt', 'delete-old-records', 'close-day', 'watch-drain']));
  expect(cronNames()).toEqual(expect.arrayContaining(names.map((name) => `insight-${name}`)));
});

test('a process that only runs a command runs no job by the clock, but can run one that it is asked to', async () => {
  process.env.INSIGHT_COMMAND = '1';
  const jobs = jobsService({ strapi });
  let runs = 0;
  const before = cronNames();
  await jobs.start([
    job(async () => {
      runs += 1;
    }),
  ]);
  expect(cronNames()).toEqual(before);
  expect(await jobs.runNow('test-job')).toBe('succeeded');
  expect(runs).toBe(1);
  await jobs.stop();
});

test('a job that there is not is named, with those that there are', async () => {
  await expect(service(strapi, 'jobs').runNow('sweep')).rejects.toThrow(/^There is no job sweep; there are .*change-salt/);
});

test('a run leaves when it began and ended, and why it failed', async () => {
  process.env.INSIGHT_COMMAND = '1';
  const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
  const jobs = jobsService({ strapi });
  await jobs.start([
    job(async () => {
      throw new Error("insert into t values ('secret') - the disk is full");
    }),
  ]);
  const before = Date.now();
  expect(await jobs.runNow('test-job')).toBe('failed');
  error.mockRestore();
  const [known] = await jobs.findAll(Date.now());
  expect(known?.state).toMatchObject({ error: 'the disk is full', leaseUntilMs: 0 });
  for (const instant of [known?.state?.startedAtMs, known?.state?.endedAtMs, known?.state?.failingSinceMs]) {
    expect(instant).toBeGreaterThanOrEqual(before);
  }
});

test('a job that has not run in its time is overdue, until it runs', async () => {
  process.env.INSIGHT_COMMAND = '1';
  const jobs = jobsService({ strapi });
  await jobs.start([job(async () => {})]);
  await jobs.runNow('test-job');
  const isOverdue = async (now: number) => (await jobs.findAll(now))[0]?.isOverdue;
  expect(await isOverdue(Date.now() + minutes(9))).toBe(false);
  expect(await isOverdue(Date.now() + minutes(11))).toBe(true);
});

test('a job is not run twice at once', async () => {
  process.env.INSIGHT_COMMAND = '1';
  const jobs = jobsService({ strapi });
  let end: () => void = () => undefined;
  let begun = 0;
  await jobs.start([
    job(() => {
      begun += 1;
      return new Promise((resolve) => {
        end = resolve;
      });
    }),
  ]);
  const first = jobs.runNow('test-job');
  await vi.waitUntil(() => begun === 1);
  expect(await jobs.runNow('test-job')).toBe('held');
  end();
  expect(await first).toBe('succeeded');
  expect(begun).toBe(1);
});
