import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenCaller } from '../../server/src/collect/admission/hidden-caller';
import { circuit, type InsightRedis } from '../../server/src/redis';
import { openSharedClient } from '../../server/src/redis/clients';
import { keysOf } from '../../server/src/redis/keys';
import { type Rate, rateOf } from '../../server/src/settings/rate';
import { BoundedMemory } from '../../server/src/throttle/bounded-memory';
import { limiter } from '../../server/src/throttle/limiter';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

let redis: TestRedis;
let access: InsightRedis;
const reported: unknown[] = [];
const secret = randomBytes(16);
/** How often Redis has been asked. */
let asked = 0;

beforeAll(async () => {
  redis = await startRedis();
  const shared = openSharedClient(redis.url).on('error', () => undefined);
  access = {
    shared,
    connect: () => shared,
    keys: keysOf('insight'),
    report: (_, error) => reported.push(error),
    trouble: () => null,
  };
  await until(() => shared.status === 'ready');
});

afterAll(async () => {
  access.shared.disconnect();
  await redis.stop();
});

const rate = (text: string): Rate => {
  const read = rateOf(text);
  if (!read) {
    throw new Error(`${text} is no rate`);
  }
  return read;
};

/** One instance of the app. */
const instance = (text: string) => {
  const askUnlessAway = circuit({ probe: () => access.shared.exists(access.keys.throttle), report: access.report });
  const ask: typeof askUnlessAway = (use, call) =>
    askUnlessAway(use, () => {
      asked += 1;
      return call();
    });
  const hide = async (caller: string) => hiddenCaller(secret, caller);
  const take = limiter(`base:${rate(text).per}`, rate(text), { redis: access, ask, hide });
  return (caller: string, now = text) => take(caller, rate(now));
};

describe('several instances on one Redis', () => {
  test('hold a caller to the rate together', async () => {
    const [one, two] = [instance('3/minute'), instance('3/minute')];
    const all = [await one('token:1'), await two('token:1'), await one('token:1'), await two('token:1')];
    expect(all.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0]);
    expect(all.map(({ isExceeded }) => isExceeded)).toEqual([false, false, false, true]);
    expect((await two('token:2')).isExceeded).toBe(false);
  });

  test.each([
    ['second', 1],
    ['minute', 60],
    ['hour', 3_600],
    ['day', 86_400],
  ])('count by the %s and forget when it is over', async (unit, seconds) => {
    const { resetSeconds } = await instance(`5/${unit}`)('address:192.0.2.1');
    expect(resetSeconds).toBeLessThanOrEqual(seconds);
    expect(resetSeconds).toBeGreaterThan(seconds - 10);
  });

  test('write no address down', async () => {
    await redis.client.flushall();
    await instance('5/minute')('address:192.0.2.77');
    const keys = await redis.client.keys('*');
    expect(keys).toEqual([expect.stringMatching(/^insight:throttle:base:minute:[\w-]{22}$/)]);
  });

  test('go on counting when the rate is raised or lowered', async () => {
    const take = instance('2/hour');
    await take('token:3');
    await take('token:3');
    expect((await take('token:3', '2/hour')).isExceeded).toBe(true);
    expect(await take('token:3', '5/hour')).toMatchObject({ isExceeded: false, remaining: 1 });
    expect((await take('token:3', '1/hour')).isExceeded).toBe(true);
  });

  test('each go on by themselves while Redis is lost, at once and without an error, and together again afterwards', async () => {
    const [one, two] = [instance('2/minute'), instance('2/minute')];
    await one('token:4');
    reported.length = 0;
    await redis.kill();
    const lost = [await one('token:4'), await one('token:4'), await one('token:4'), await two('token:4')];
    expect(lost.map(({ isExceeded }) => isExceeded)).toEqual([false, false, true, false]);
    expect(reported.some((error) => error !== null)).toBe(true);
    await redis.restart();
    // Instances look every two seconds whether it is back.
    const key = `insight:throttle:base:minute:${hiddenCaller(secret, 'token:5')}`;
    await until(async () => {
      await Promise.all([one('token:5'), two('token:5')]);
      return Number(await redis.client.get(key)) > 4;
    });
    expect((await two('token:5')).isExceeded).toBe(true);
  });

  test('ask a Redis that hangs once, and then go on without it', async () => {
    const take = instance('1/minute');
    redis.freeze();
    expect((await take('token:6')).isExceeded).toBe(false);
    const askedOnce = asked;
    const next = await Promise.all(Array.from({ length: 50 }, () => take('token:6')));
    redis.thaw();
    expect(next.every(({ isExceeded }) => isExceeded)).toBe(true);
    expect(asked).toBe(askedOnce);
  });
});

describe('without Redis', () => {
  test('callers are counted in memory', async () => {
    const take = limiter('base:minute', rate('2/minute'), null);
    const answers = [];
    for (let time = 0; time < 3; time += 1) {
      answers.push(await take('token:1', rate('2/minute')));
    }
    expect(answers.map(({ isExceeded }) => isExceeded)).toEqual([false, false, true]);
    expect(answers[2]).toMatchObject({ remaining: 0, resetSeconds: 60 });
  });

  test('no more of them than there is room for: who has not asked for longest begins anew', async () => {
    const memory = new BoundedMemory({ points: 10, duration: 60 }, 2);
    const count = async (caller: string) => (await memory.consume(caller)).consumedPoints;
    expect([await count('a'), await count('b'), await count('a')]).toEqual([1, 1, 2]);
    expect(await count('c')).toBe(1);
    expect([await count('a'), await count('b')]).toEqual([3, 1]);
    expect(memory.dump().storage).toHaveLength(2);
  });
});
