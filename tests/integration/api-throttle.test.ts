import { randomInt, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { RECORD_TYPES } from '../../contracts/records';
import { rateOf } from '../../server/src/settings';
import { publicMay, tokenWho, userWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';

const FIND = RECORD_TYPES.map((type) => `plugin::insight.${type}.find`);

let strapi: Core.Strapi;
let takeBack: (() => Promise<void>)[] = [];

const change = (changes: object) => service(strapi, 'settings').change(changes as Record<string, unknown>);

const get = (path: string, headers: Record<string, string> = {}) =>
  supertest(strapi.server.httpServer).get(`/api/insight/${path}`).set(headers);

const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

/** Somebody whom a proxy has passed on, at an address of their own. */
const from = (ip: string): Record<string, string> => ({ 'X-Forwarded-For': ip });
const newAddress = (): string => `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;

const lastToken = async (): Promise<string> =>
  (await strapi.db.query('admin::api-token').findOne({ orderBy: { id: 'desc' } })).name;

beforeAll(async () => {
  strapi = await app();
});

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(takeBack.map((undo) => undo()));
  takeBack = [];
  await change({ baseRate: null, staffRate: null, staffNames: null, trustedProxies: null });
});

const openToAll = async (): Promise<void> => {
  takeBack.push(await publicMay(strapi, FIND));
};

describe('one caller too often', () => {
  test.each(RECORD_TYPES)('is answered 429 for %s, with the time to wait and what is left', async (type) => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: '2/minute' });
    const [first, second, third] = [
      await get(type, bearer(token)).expect(200),
      await get(type, bearer(token)).expect(200),
      await get(type, bearer(token)).expect(429),
    ];
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"base";q=2;w=60',
      ratelimit: '"base";r=1;t=60',
      'ratelimit-limit': '2',
      'ratelimit-remaining': '1',
      'ratelimit-reset': '60',
    });
    expect(first.headers).not.toHaveProperty('retry-after');
    expect(second.headers['ratelimit-remaining']).toBe('0');
    expect(third.headers).toMatchObject({ 'ratelimit-remaining': '0', 'retry-after': third.headers['ratelimit-reset'] });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(third.body).toMatchObject({ data: null, error: { status: 429, name: 'RateLimitError' } });
    expect(third.body.error.message).toMatch(/^No more than 2 requests a minute are taken: wait \d+ seconds\.$/);
  });

  test('has one limit for all types and methods together', async () => {
    const token = await tokenWho(strapi, [...FIND, 'plugin::insight.page-views.create']);
    await change({ baseRate: '2/minute' });
    await get('sessions', bearer(token)).expect(200);
    await supertest(strapi.server.httpServer).post('/api/insight/page-views').set(bearer(token)).send({}).expect(400);
    await get('interactions', bearer(token)).expect(429);
  });

  test('that asks wrongly is counted, too, and told what is left', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: '1/minute' });
    const answer = await get('sessions?filters[nothing]=1', bearer(token)).expect(400);
    expect(answer.headers['ratelimit-remaining']).toBe('0');
    await get('sessions', bearer(token)).expect(429);
  });

  test('reads what is left from pages of other hosts', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: '2/minute' });
    const answer = await get('sessions', { ...bearer(token), Origin: 'https://site.test' }).expect(200);
    expect(answer.headers['access-control-expose-headers']).toContain('RateLimit-Remaining');
  });

  test('is not held where the rate is off, and told of none', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: 'off' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => get('sessions', bearer(token))));
    expect(answers.every(({ status, headers }) => status === 200 && !('ratelimit' in headers))).toBe(true);
  });

  test.each(['second', 'minute', 'hour', 'day'])('waits for what is left of the %s', async (unit) => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: `1/${unit}` });
    const seconds = (rateOf(`1/${unit}`)?.perMs ?? 0) / 1_000;
    const start = Date.now();
    vi.useFakeTimers({ now: start, toFake: ['Date'] });
    await get('sessions', bearer(token)).expect(200);
    vi.setSystemTime(start + seconds * 1_000 - 1);
    expect((await get('sessions', bearer(token)).expect(429)).headers['retry-after']).toBe('1');
    vi.setSystemTime(start + seconds * 1_000);
    await get('sessions', bearer(token)).expect(200);
  });
});

describe('who is counted', () => {
  test('tokens, each for itself, wherever they are used', async () => {
    const [one, two] = [await tokenWho(strapi, FIND), await tokenWho(strapi, FIND)];
    await change({ baseRate: '1/minute', trustedProxies: ['loopback'] });
    await get('sessions', { ...bearer(one), ...from(newAddress()) }).expect(200);
    await get('sessions', { ...bearer(one), ...from(newAddress()) }).expect(429);
    await get('sessions', bearer(two)).expect(200);
  });

  test('users, each for themselves, wherever they are', async () => {
    const [one, two] = [await userWho(strapi, FIND), await userWho(strapi, FIND)];
    await change({ baseRate: '1/minute', trustedProxies: ['loopback'] });
    await get('sessions', { ...bearer(one.token), ...from(newAddress()) }).expect(200);
    await get('sessions', { ...bearer(one.token), ...from(newAddress()) }).expect(429);
    await get('sessions', bearer(two.token)).expect(200);
  });

  test('addresses, of anyone else whom a trusted proxy passes on; IPv6 by its /64', async () => {
    await openToAll();
    await change({ baseRate: '1/minute', trustedProxies: ['loopback'] });
    const address = newAddress();
    await get('sessions', from(address)).expect(200);
    await get('sessions', from(address.replace('::1', '::2'))).expect(429);
    await get('sessions', from(newAddress())).expect(200);
    // What is left of the address that the proxy saw, anyone may have written.
    await get('sessions', from(`${newAddress()}, ${address}`)).expect(429);
  });

  test('a forged X-Forwarded-For does not lift the limit', async () => {
    await openToAll();
    await change({ baseRate: '3/hour' });
    const answers = [];
    for (let request = 0; request < 5; request += 1) {
      answers.push((await get('sessions', from(newAddress()))).status);
    }
    expect(answers.slice(3)).toEqual([429, 429]);
  });

  test('nobody who may not ask at all', async () => {
    const token = await tokenWho(strapi, []);
    await change({ baseRate: '1/minute' });
    for (let request = 0; request < 3; request += 1) {
      const { headers } = await get('sessions', bearer(token)).expect(403);
      expect(headers).not.toHaveProperty('ratelimit');
    }
  });
});

describe('staff has a rate of its own', () => {
  const staffRate = { baseRate: '1/minute', staffRate: '2/minute' };
  const expectStaff = async (headers: Record<string, string>): Promise<void> => {
    expect((await get('sessions', headers).expect(200)).headers['ratelimit-policy']).toBe('"staff";q=2;w=60');
    await get('sessions', headers).expect(200);
    await get('sessions', headers).expect(429);
  };
  const expectBase = async (headers: Record<string, string>): Promise<void> => {
    expect((await get('sessions', headers).expect(200)).headers['ratelimit-policy']).toBe('"base";q=1;w=60');
    await get('sessions', headers).expect(429);
  };

  test('tokens that the settings name', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ ...staffRate, staffNames: [await lastToken()] });
    await expectStaff(bearer(token));
    await expectBase(bearer(await tokenWho(strapi, FIND)));
  });

  test('users of roles that the settings name', async () => {
    const [staff, other] = [await userWho(strapi, FIND), await userWho(strapi, FIND)];
    const { role } = await strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { id: staff.id }, populate: ['role'] });
    await change({ ...staffRate, staffNames: [role.name] });
    await expectStaff(bearer(staff.token));
    await expectBase(bearer(other.token));
  });

  test('administrators who are signed in, in their browser', async () => {
    await openToAll();
    const email = `${randomUUID()}@site.test`;
    const password = 'Correct-Horse-7';
    const { id } = await strapi.service('admin::role').getSuperAdmin();
    const administrator = { email, password, firstname: 'Ada', lastname: 'Admin', isActive: true, roles: [id] };
    await strapi.service('admin::user').create(administrator);
    const answer = await supertest(strapi.server.httpServer).post('/admin/login').send({ email, password }).expect(200);
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    const cookie = cookies.find((header) => header.startsWith('insight_staff='))?.split(';')[0] ?? '';
    await change({ ...staffRate, trustedProxies: ['loopback'] });
    await expectStaff({ Cookie: cookie, ...from(newAddress()) });
    await expectBase({ Cookie: `insight_staff=${'0'.repeat(32)}`, ...from(newAddress()) });
  });

  test('of nobody whose name only begins like it', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ ...staffRate, staffNames: [(await lastToken()).slice(0, 8)] });
    await expectBase(bearer(token));
  });
});

describe('a change of the rates holds with the next request', () => {
  test('and counts go on when they are raised or lowered', async () => {
    const token = await tokenWho(strapi, FIND);
    await change({ baseRate: '1/minute' });
    await get('sessions', bearer(token)).expect(200);
    await get('sessions', bearer(token)).expect(429);
    await change({ baseRate: '4/minute' });
    expect((await get('sessions', bearer(token)).expect(200)).headers['ratelimit-remaining']).toBe('1');
    await change({ baseRate: '2/minute' });
    await get('sessions', bearer(token)).expect(429);
    await change({ baseRate: 'off' });
    await get('sessions', bearer(token)).expect(200);
  });

  test('and the collector’s too, within a second', async () => {
    const { limits } = strapi.plugin('insight').service('throttle') as {
      limits: { take(visitor: string, ip: string, now: number): object | null };
    };
    const visitor = randomUUID();
    const now = Math.floor(Date.now() / 60_000) * 60_000 + 86_400_000;
    await change({ collectorRatePerVisitor: '1/minute' });
    expect([limits.take(visitor, '', now), limits.take(visitor, '', now)]).toEqual([null, expect.any(Object)]);
    await change({ collectorRatePerVisitor: '3/minute' });
    expect(limits.take(visitor, '', now + 999)).not.toBeNull();
    expect(limits.take(visitor, '', now + 1_000)).toBeNull();
    await change({ collectorRatePerVisitor: null });
    expect(limits.take(visitor, '', now + 2_000)).toBeNull();
  });
});
