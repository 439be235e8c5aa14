import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { circuit, isAway } from '../../../server/src/redis/circuit';

const reply = (message: string): Error => Object.assign(new Error(message), { name: 'ReplyError' });

describe('a circuit', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const setUp = () => {
    const reports: [string, boolean][] = [];
    const redis = { isThere: true, calls: 0, probes: 0 };
    const answer = async (): Promise<string> => {
      if (!redis.isThere) {
        throw new Error('timed out');
      }
      return 'answer';
    };
    const ask = circuit({
      probe: () => {
        redis.probes += 1;
        return answer();
      },
      report: (use, error) => reports.push([use, error === null]),
    });
    const call = () =>
      ask('read', () => {
        redis.calls += 1;
        return answer();
      });
    return { redis, reports, ask, call };
  };

  test('passes answers on', async () => {
    const { call, reports } = setUp();
    expect(await call()).toBe('answer');
    expect(reports).toEqual([['read', true]]);
  });

  test('lets nobody wait once a call was not answered', async () => {
    const { call, redis } = setUp();
    redis.isThere = false;
    await expect(call()).rejects.toThrow('timed out');
    await expect(call()).rejects.toThrow('timed out');
    expect(redis.calls).toBe(1);
    expect(redis.probes).toBe(0);
  });

  test('probes once in a while, and is closed again when that succeeds', async () => {
    const { call, redis, reports } = setUp();
    redis.isThere = false;
    await expect(call()).rejects.toThrow('timed out');
    for (let time = 0; time < 3; time += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      await expect(call()).rejects.toThrow('timed out');
      await expect(call()).rejects.toThrow('timed out');
    }
    expect(redis.probes).toBe(3);

    redis.isThere = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(call()).rejects.toThrow('timed out');
    await vi.advanceTimersByTimeAsync(0);
    expect(reports.at(-1)).toEqual(['read', true]);
    expect(await call()).toBe('answer');
    expect(redis.calls).toBe(2);
  });

  test('stays closed when Redis refuses something: that is an answer', async () => {
    const { ask, call } = setUp();
    await expect(ask('write', () => Promise.reject(reply('OOM command not allowed')))).rejects.toThrow('OOM');
    expect(await call()).toBe('answer');
  });
});

test('tells a Redis that is away from one that refuses', () => {
  expect(isAway(new Error('Command timed out'))).toBe(true);
  expect(isAway(reply('LOADING Redis is loading the dataset in memory'))).toBe(true);
  expect(isAway(reply('CLUSTERDOWN Hash slot not served'))).toBe(true);
  expect(isAway(reply('NOPERM this user has no permissions'))).toBe(false);
  expect(isAway(reply('OOM command not allowed'))).toBe(false);
});
