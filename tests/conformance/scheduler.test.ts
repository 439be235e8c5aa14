import type { Core } from '@strapi/strapi';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bullScheduler } from '../../server/src/jobs/bull/bull-scheduler';
import { openQueue } from '../../server/src/jobs/bull/open-queue';
import { cronScheduler } from '../../server/src/jobs/cron/cron-scheduler';
import { jobRows } from '../../server/src/jobs/job-rows';
import type { Scheduler } from '../../server/src/jobs/scheduler';
import type { Job } from '../../server/src/room';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

const EVERY_SECOND = '* * * * * *';
const SILENCE_MS = 600;

/** What the suite needs to know of a way to run jobs. */
interface Harness {
  /** Another instance of the same site. */
  open(): Scheduler;
  /** Leaves what an instance leaves that dies in the middle of a run. */
  dieWithin(job: Job): Promise<void>;
  /** When a job is due next; undefined when it is not to be run. */
  nextRunOf(name: string): Promise<number | undefined>;
  close(): Promise<void>;
}

let strapi: Core.Strapi;

const job = (name: string, run: Job['run'], rule = EVERY_SECOND): Job => ({ name, rule, overdueMinutes: 60, run });

/** What every way to run jobs has to do. */
const conforms = (name: string, start: () => Promise<Harness>) => {
  describe(`jobs run by ${name}`, () => {
    let harness: Harness;
    let opened: Scheduler[] = [];
    const started = async (...jobs: Job[]): Promise<Scheduler> => {
      const scheduler = harness.open();
      opened.push(scheduler);
      await scheduler.start(jobs);
      return scheduler;
    };
    const stateOf = (one: string) => jobRows(strapi).find(one);

    beforeAll(async () => {
      strapi = await app();
      strapi.cron.start();
    });
    afterAll(() => {
      strapi.cron.stop();
    });
    beforeEach(async () => {
      harness = await start();
    });
    afterEach(async () => {
      await Promise.all(opened.map((scheduler) => scheduler.stop()));
      opened = [];
      await harness.close();
      await strapi.db.connection('insight_jobs').where('name', 'like', 'test-%').delete();
    });

    test('a job runs whenever it is due, until it is stopped', async () => {
      let runs = 0;
      const scheduler = await started(
        job('test-often', async () => {
          runs += 1;
        }),
      );
      await until(() => runs >= 3);
      await scheduler.stop();
      expect(await stateOf('test-often')).toMatchObject({ failingSinceMs: null, error: null, leaseUntilMs: 0 });
      expect(strapi.cron.jobs.map((one) => String(one.name)).filter((one) => one.includes('test-often'))).toEqual([]);
    });

    test('several instances run a due job once', async () => {
      const due: number[] = [];
      const counting = job('test-once', async () => {
        due.push((await stateOf('test-once'))?.dueAtMs ?? Number.NaN);
      });
      await Promise.all([started(counting), started(counting), started(counting)]);
      await until(() => due.length >= 4);
      expect(new Set(due).size).toBe(due.length);
      expect(due.every((time) => time % 1_000 === 0)).toBe(true);
    });

    test('of two instances one waits while the other is still at it', async () => {
      let atOnce = 0;
      let most = 0;
      let runs = 0;
      const slow = job('test-slow', async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 3 * SILENCE_MS));
        atOnce -= 1;
        runs += 1;
      });
      await Promise.all([started(slow), started(slow)]);
      await until(() => runs >= 2);
      expect(most).toBe(1);
    });

    test('what an instance has in hand that dies, another takes over', async () => {
      let runs = 0;
      const yearly = job(
        'test-orphan',
        async () => {
          runs += 1;
        },
        '0 0 1 1 *',
      );
      await harness.dieWithin(yearly);
      const before = await stateOf('test-orphan');
      await started(yearly);
      await until(() => runs > 0);
      await until(async () => (await stateOf('test-orphan'))?.doneForMs === before?.dueAtMs);
      expect(runs).toBe(1);
    });

    test('what an instance breaks off that is stopped, another takes up', async () => {
      const dueTimes: (number | undefined)[] = [];
      const run: Job['run'] = async (_, signal) => {
        dueTimes.push((await stateOf('test-long'))?.dueAtMs);
        if (dueTimes.length === 1) {
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
        }
      };
      const first = await started(job('test-long', run));
      await until(() => dueTimes.length === 1);
      await first.stop();
      expect((await stateOf('test-long'))?.endedAtMs).toBeNull();
      // The next run of its own is far away.
      await started(job('test-long', run, '0 0 1 1 *'));
      await until(async () => (await stateOf('test-long'))?.endedAtMs !== null);
      expect(dueTimes).toEqual([dueTimes[0], dueTimes[0]]);
    });

    test('a job that fails is logged once, runs again when it is next due, and is logged when it works again', async () => {
      let runs = 0;
      const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
      const info = vi.spyOn(strapi.log, 'info').mockImplementation(() => strapi.log);
      const about = (spy: typeof error): string[] => spy.mock.calls.map(String).filter((line) => line.includes('test-failing'));
      await started(
        job('test-failing', async () => {
          runs += 1;
          if (runs <= 3) {
            throw new Error('select secret - the disk is full');
          }
        }),
      );
      await until(() => runs >= 2);
      await until(async () => (await stateOf('test-failing'))?.error === 'the disk is full');
      expect((await stateOf('test-failing'))?.failingSinceMs).toBeGreaterThan(0);
      await until(() => about(info).length > 0);
      expect(about(error)).toEqual([
        "Insight's job test-failing failed, and is tried again when it is next due: the disk is full",
      ]);
      expect(about(info)).toEqual(["Insight's job test-failing works again"]);
      await until(async () => (await stateOf('test-failing'))?.failingSinceMs === null);
      error.mockRestore();
      info.mockRestore();
    });

    test('jobs are due by the clock of the site', async () => {
      await started(job('test-new-year', async () => {}, '30 4 1 1 *'));
      await until(async () => (await harness.nextRunOf('test-new-year')) !== undefined);
      const next = new Date((await harness.nextRunOf('test-new-year')) ?? Number.NaN);
      const shown = next.toLocaleString('sv', { timeZone: TIME_ZONE });
      expect(shown.slice(5)).toBe('01-01 04:30:00');
    });

    test('jobs are due by the new clock when the site gets another time zone', async () => {
      const ZONE = 'Asia/Tokyo';
      await started(job('test-moved', async () => {}, '30 4 1 1 *'));
      await until(async () => (await harness.nextRunOf('test-moved')) !== undefined);
      await service(strapi, 'settings').change({ timeZone: ZONE });
      try {
        await until(async () => {
          const next = new Date((await harness.nextRunOf('test-moved')) ?? 0);
          return next.toLocaleString('sv', { timeZone: ZONE }).endsWith('01-01 04:30:00');
        });
      } finally {
        await service(strapi, 'settings').change({ timeZone: null });
      }
    });

    test('a job that is no longer declared is not run any more', async () => {
      const first = await started(job('test-old', async () => {}, '0 0 1 1 *'));
      await until(async () => (await harness.nextRunOf('test-old')) !== undefined);
      await first.stop();
      await started(job('test-new', async () => {}, '0 0 1 1 *'));
      await until(async () => (await harness.nextRunOf('test-new')) !== undefined);
      expect(await harness.nextRunOf('test-old')).toBeUndefined();
    });
  });
};

let instances = 0;

conforms('Strapi’s cron', async () => ({
  open() {
    instances += 1;
    return cronScheduler(strapi, { label: `test-${instances}`, silenceMs: SILENCE_MS, catchUpRule: EVERY_SECOND });
  },
  async dieWithin(dead) {
    const now = Date.now();
    await jobRows(strapi).declare([dead], now);
    await jobRows(strapi).lease(dead.name, now, 'who is dead', now, now + SILENCE_MS);
  },
  async nextRunOf(name) {
    const found = strapi.cron.jobs.find((one) => String(one.name).endsWith(name));
    return found?.job.nextInvocation()?.getTime();
  },
  close: async () => {},
}));

describe('with a Redis', () => {
  let server: TestRedis;
  const connections: Redis[] = [];
  const connect = (overrides: object): Redis => {
    const connection = new Redis(server.url, overrides);
    connection.on('error', () => undefined);
    connections.push(connection);
    return connection;
  };
  const PREFIX = 'insight:{jobs}';

  beforeAll(async () => {
    strapi = await app();
    server = await startRedis();
  });
  afterAll(async () => {
    for (const connection of connections) {
      connection.disconnect();
    }
    await server.stop();
  });

  const openBull = () => bullScheduler(strapi, { prefix: PREFIX, connect, silenceMs: SILENCE_MS, declareEveryMs: 200 });

  describe('jobs run by Bull', () => {
    const stopped: Scheduler[] = [];
    const begin = async (...jobs: Job[]): Promise<Scheduler> => {
      const scheduler = openBull();
      stopped.push(scheduler);
      await scheduler.start(jobs);
      return scheduler;
    };

    afterEach(async () => {
      await Promise.all(stopped.splice(0).map((scheduler) => scheduler.stop()));
      await strapi.db.connection('insight_jobs').where('name', 'like', 'test-%').delete();
    });

    test('go on when somebody has emptied Redis', async () => {
      let runs = 0;
      await begin(
        job('test-emptied', async () => {
          runs += 1;
        }),
      );
      await until(() => runs > 0);
      await server.client.flushall();
      const before = runs;
      await until(() => runs > before + 1);
    });

    test('keep nobody from starting and stopping while Redis is away, and run when it is back', async () => {
      let runs = 0;
      const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
      await server.kill();
      const counting = job('test-away', async () => {
        runs += 1;
      });
      const given = await begin(counting);
      await given.stop();
      await begin(counting);
      await until(() => error.mock.calls.length > 0);
      expect(String(error.mock.calls[0])).toMatch(/^Insight cannot run its jobs: /);
      error.mockRestore();
      await server.restart();
      await until(() => runs > 0);
    });

    test('leave no more than their last hundred runs behind', async () => {
      const { queue, close } = openQueue(connect, PREFIX, SILENCE_MS);
      await server.client.flushall();
      await begin(job('test-many', async () => {}, '0 0 1 1 *'));
      for (let run = 0; run < 120; run += 1) {
        await queue.add('test-many', {});
      }
      await until(async () => (await queue.getJobCounts()).waiting === 0 && (await queue.getJobCounts()).active === 0);
      const { completed, failed } = await queue.getJobCounts();
      expect(completed + failed).toBeGreaterThan(0);
      expect(completed).toBeLessThanOrEqual(100);
      expect(failed).toBeLessThanOrEqual(100);
      await close();
    });
  });

  conforms('Bull', async () => {
    await connect({}).flushall();
    const { queue, close } = openQueue(connect, PREFIX, SILENCE_MS);
    return {
      open: () => bullScheduler(strapi, { prefix: PREFIX, connect, silenceMs: SILENCE_MS }),
      async dieWithin(dead) {
        const dying = openQueue(connect, PREFIX, SILENCE_MS);
        const isTaken = new Promise<void>((resolve) => {
          dying.queue.process('*', async ({ timestamp }) => {
            const now = Date.now();
            await jobRows(strapi).declare([dead], now);
            await jobRows(strapi).lease(dead.name, timestamp, 'who is dead', now, now + SILENCE_MS);
            resolve();
            await new Promise(() => undefined);
          });
        });
        await dying.queue.add(dead.name, {});
        await isTaken;
        await dying.queue.close(true);
      },
      async nextRunOf(name) {
        return (await queue.getRepeatableJobs()).find((one) => one.name === name)?.next;
      },
      close,
    };
  });
});
