import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { app } from '../helpers/app';
import { collectorWith, filteredSince } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { holdDrain, takeKept } from '../helpers/kept';
import { CHROME, FIREFOX, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let letGo: () => void;

/** A quarter into a minute, in which the whole of a test lies. */
const NOW = Math.floor(Date.now() / 60_000) * 60_000 + 15_000;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  letGo = await holdDrain(strapi);
});

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  await takeKept(strapi);
  filteredSince(strapi);
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await takeKept(strapi);
  letGo();
  await forgetAll(strapi);
});

describe('too many events in a minute', () => {
  test('of one visitor are answered 429 with the time to wait, and counted as throttled', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: '2/minute', collectorRatePerIp: 'off' });
    await send([viewOf('/a'), viewOf('/b')], { 'User-Agent': FIREFOX }).expect(204);
    const answer = await send(viewOf('/c'), { 'User-Agent': FIREFOX }).expect(429);
    expect(answer.headers).toMatchObject({
      'retry-after': '45',
      'ratelimit-policy': '"visitor";q=2;w=60',
      ratelimit: '"visitor";r=0;t=45',
      'ratelimit-limit': '2',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '45',
    });
    expect(answer.body.error).toMatchObject({
      name: 'RateLimitError',
      message: 'Event 0: is one too many in this minute from this visitor',
    });
    await send(viewOf('/d'), { 'User-Agent': CHROME }).expect(204);
    expect((await takeKept(strapi)).map(({ path }) => path)).toEqual(['/a', '/b', '/d']);
    expect(filteredSince(strapi)).toEqual(['throttled visitor: 1']);
  });

  test('of an array are refused by their index, and those before them count', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: '2/minute', collectorRatePerIp: 'off' });
    const answer = await send([viewOf('/a'), { kind: 'nothing' }, viewOf('/b'), viewOf('/c')]).expect(429);
    expect(answer.body.error.details.accepted).toBe(2);
    expect(answer.body.error.details.errors.map(({ index }: { index: number }) => index)).toEqual([1, 3]);
    expect(await takeKept(strapi)).toHaveLength(2);
    expect(filteredSince(strapi)).toEqual(['invalid event: 1', 'throttled visitor: 1']);
  });

  test('of one address are refused whatever browsers they name', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: 'off', collectorRatePerIp: '2/minute' });
    await send(viewOf('/'), { 'User-Agent': FIREFOX }).expect(204);
    await send(viewOf('/'), { 'User-Agent': CHROME }).expect(204);
    await send(viewOf('/'), { 'User-Agent': `${CHROME} Edg/140.0` }).expect(429);
    expect(filteredSince(strapi)).toEqual(['throttled ip: 1']);
  });

  test('a forged X-Forwarded-For does not lift the limit', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: 'off', collectorRatePerIp: '1/minute' });
    await send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.1' }).expect(204);
    await send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.2' }).expect(429);
  });

  test('readers behind a trusted proxy each have a limit of their own', async () => {
    const { send } = collectorWith(strapi, {
      collectorRatePerVisitor: 'off',
      collectorRatePerIp: '1/minute',
      trustedProxies: ['loopback'],
    });
    await send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.1' }).expect(204);
    await send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.2' }).expect(204);
    await send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.2' }).expect(429);
  });

  test('programs do not use up a limit that readers behind the same address have', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: 'off', collectorRatePerIp: '1/minute' });
    await send(viewOf('/'), { 'User-Agent': 'curl/8.5.0' }).expect(204);
    await send(viewOf('/')).expect(204);
  });

  test('are taken where there is no limit', async () => {
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: 'off', collectorRatePerIp: 'off' });
    const fifty = Array.from({ length: 50 }, (_, page) => viewOf(`/${page}`));
    await Promise.all(Array.from({ length: 20 }, () => send(fifty).expect(204)));
    expect(await takeKept(strapi)).toHaveLength(1_000);
  });
});
