import type { Core } from '@strapi/strapi';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import de from '../../admin/src/translations/de.json';
import en from '../../admin/src/translations/en.json';
import fr from '../../admin/src/translations/fr.json';
import { actionOf } from '../../contracts/permissions';
import { redisHealth, redisHealthOrDown } from '../../server/src/operations/health/redis-health';
import { addDays, siteTime } from '../../server/src/settings/site-time';
import { type Administrator, administratorWho } from '../helpers/administrators';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { startRedis } from '../helpers/redis';
import { send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let administrator: Administrator;

const health = async () => (await administrator.get('/insight/health').expect(200)).body;
const codes = async (): Promise<string[]> => (await health()).reasons.map(({ code }: { code: string }) => code);

/** Puts an event into the inbox as if it had been accepted so long ago; nobody takes it out. */
const leaveWaiting = (agoMs: number, events: number) =>
  strapi.db.connection('insight_inbox_batches').insert({ size: events, accepted_at_ms: Date.now() - agoMs, events: '[]' });

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  administrator = await administratorWho(strapi, [{ action: actionOf('read-health') }]);
  // The app's clock does not run them.
  for (const { job } of await service(strapi, 'jobs').findAll(Date.now())) {
    await service(strapi, 'jobs').runNow(job.name);
  }
});
beforeEach(() => forgetAll(strapi));
afterEach(() => service(strapi, 'drain').start());
afterAll(() => forgetAll(strapi));

describe('the health', () => {
  test('says what was applied last, and that nothing waits', async () => {
    const before = Date.now();
    await send(strapi, viewOf('/a')).expect(204);
    await send(strapi, viewOf('/b')).expect(204);
    await service(strapi, 'drain').drainAll();
    const answer = await health();
    expect(answer.buffer).toEqual({ kind: 'database', backlog: { events: 0, oldestAt: null, lagSeconds: 0 } });
    expect(answer.drain).toMatchObject({ place: 'here', failing: null });
    expect(answer.drain.last.events).toBeGreaterThan(0);
    expect(answer.drain.last.durationMs).toBeGreaterThanOrEqual(0);
    expect(Date.parse(answer.drain.last.at)).toBeGreaterThanOrEqual(before);
    expect(answer.redis).toBeNull();
  });

  test('is bad, and says why, when events wait and nobody applies them', async () => {
    await service(strapi, 'drain').stop();
    await leaveWaiting(minutes(3), 7);
    const answer = await health();
    expect(answer.state).toBe('bad');
    expect(answer.reasons).toContainEqual(expect.objectContaining({ state: 'bad', code: 'drain-late', events: 7 }));
    expect(answer.buffer.backlog.events).toBe(7);
    expect(answer.buffer.backlog.lagSeconds).toBeGreaterThanOrEqual(180);
    expect(Date.parse(answer.buffer.backlog.oldestAt)).toBeLessThanOrEqual(Date.now() - minutes(3));
  });

  test('is watched by a job too, which fails while events wait', async () => {
    await service(strapi, 'drain').stop();
    await leaveWaiting(minutes(3), 1);
    expect(await service(strapi, 'jobs').runNow('watch-drain')).toBe('failed');
    await strapi.db.connection('insight_inbox_batches').delete();
    expect(await service(strapi, 'jobs').runNow('watch-drain')).toBe('succeeded');
  });

  test('counts what was filtered, by reason, today and in seven days', async () => {
    const today = siteTime(TIME_ZONE).dayOf(Date.now());
    const filtered = (day: string, reason: string, name: string, count: number) => ({ day, reason, name, count });
    await strapi.db.connection('insight_filtered_counts').delete();
    await strapi.db
      .connection('insight_filtered_counts')
      .insert([
        filtered(today, 'bot', 'googlebot', 3),
        filtered(today, 'bot', 'gptbot', 2),
        filtered(addDays(today, -6), 'bot', 'googlebot', 10),
        filtered(addDays(today, -7), 'bot', 'googlebot', 100),
        filtered(addDays(today, -1), 'opt-out', '', 20),
      ]);
    expect((await health()).filtered).toEqual([
      { reason: 'opt-out', today: 0, last7Days: 20 },
      { reason: 'bot', today: 5, last7Days: 15 },
    ]);
  });

  test('has a warning when events were set aside', async () => {
    await strapi.db
      .connection('insight_set_aside_events')
      .insert({ event: '{}', reason: 'value too long', set_aside_at_ms: Date.now() });
    const answer = await health();
    expect(answer.setAsideEvents).toBe(1);
    expect(answer.reasons).toContainEqual({ state: 'warning', code: 'set-aside', events: 1 });
  });

  test.each(Object.entries({ en, de, fr }))('lists no job that has no name in %s', async (_locale, texts) => {
    const names = (await health()).jobs.map(({ name }: { name: string }) => `health.job.${name}`);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name: string) => !(name in texts))).toEqual([]);
  });

  test('lists the jobs with their last run, and those that did not run in their time', async () => {
    await service(strapi, 'jobs').runNow('change-salt');
    const jobOf = async () => (await health()).jobs.find(({ name }: { name: string }) => name === 'change-salt');
    expect(await jobOf()).toMatchObject({ isOverdue: false, isRunning: false, failingSince: null, error: null });
    expect((await jobOf()).durationMs).toBeGreaterThanOrEqual(0);
    const longAgo = Date.now() - minutes(71);
    await strapi.db
      .connection('insight_jobs')
      .where({ name: 'change-salt' })
      .update({ started_at_ms: longAgo - 1_000, ended_at_ms: longAgo });
    expect(await jobOf()).toMatchObject({ isOverdue: true, durationMs: 1_000, endedAt: new Date(longAgo).toISOString() });
    expect(await codes()).toContain('job-overdue');
    await service(strapi, 'jobs').runNow('change-salt');
    expect(await codes()).not.toContain('job-overdue');
  });
});

describe('of Redis the health', () => {
  test('knows whether it keeps what it has, and what it throws away', async () => {
    const careless = await startRedis({ appendonly: 'no', maxmemory: '50mb', 'maxmemory-policy': 'allkeys-lru' });
    expect(await redisHealth(careless.client)).toEqual({
      isUp: true,
      version: expect.stringMatching(/^\d+\.\d+/),
      usedBytes: expect.any(Number),
      mostBytes: 50 * 1024 * 1024,
      evictionPolicy: 'allkeys-lru',
      isAppendOnly: false,
    });
    await careless.stop();
    const careful = await startRedis();
    expect(await redisHealth(careful.client)).toMatchObject({ isAppendOnly: true, evictionPolicy: 'noeviction', mostBytes: 0 });
    await careful.stop();
  });

  test('knows when it does not answer', async () => {
    const nobody = new Redis(1, '127.0.0.1', { maxRetriesPerRequest: 0, lazyConnect: true, retryStrategy: () => null });
    nobody.on('error', () => undefined);
    expect(await redisHealthOrDown(nobody)).toMatchObject({ isUp: false, version: null });
    nobody.disconnect();
  });
});
