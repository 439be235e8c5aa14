import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { days } from '../helpers/calendar';
import { collectorWith, filteredSince } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { holdDrain, takeKept } from '../helpers/kept';
import { CHROME, viewOf } from '../helpers/visits';

const AS_SERVER = 'plugin::insight.collect.asServer';
const IMPORT = 'plugin::insight.collect.importEvents';
const NODE = 'node';

let strapi: Core.Strapi;
let letGo: () => void;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  letGo = await holdDrain(strapi);
});

beforeEach(async () => {
  await takeKept(strapi);
  filteredSince(strapi);
});

afterAll(async () => {
  await takeKept(strapi);
  letGo();
  await forgetAll(strapi);
});

const tokenWith = async (permissions: string[] | 'full-access' | 'read-only'): Promise<string> => {
  const kind = typeof permissions === 'string' ? { type: permissions } : { type: 'custom', permissions };
  const token = { name: randomUUID(), description: '', lifespan: null, ...kind };
  return (await strapi.service('admin::api-token').create(token)).accessKey;
};

const sendWith = (token: string, body: unknown, headers: Record<string, string> = {}) =>
  collectorWith(strapi, { ipStorage: 'full' }).send(body, { 'User-Agent': NODE, Authorization: `Bearer ${token}`, ...headers });

const forReader = { ip: '2001:DB8::7', userAgent: CHROME };
const longAgo = () => ({ at: new Date(Date.now() - days(400)).toISOString(), visitor: 'reader-0001' });

describe('a front end’s own server', () => {
  test.each(['custom', 'full-access'])('sends for its readers when its token (%s) allows it', async (type) => {
    const token = await tokenWith(type === 'custom' ? [AS_SERVER] : 'full-access');
    await sendWith(token, viewOf('/', { ...forReader, at: undefined })).expect(204);
    const [event] = await takeKept(strapi);
    expect(event).toMatchObject({ ip: '2001:db8::7', userAgent: CHROME, browser: 'Chrome', os: 'Windows', device: 'desktop' });
  });

  test('has another visitor for each of its readers', async () => {
    const token = await tokenWith([AS_SERVER]);
    const readers = [{ ip: '192.0.2.1' }, { ip: '192.0.2.2' }, { ip: '192.0.2.1' }];
    await sendWith(
      token,
      readers.map((reader, page) => viewOf(`/${page}`, { userAgent: CHROME, ...reader })),
    ).expect(204);
    const [a, b, c] = (await takeKept(strapi)).map(({ visitor }) => visitor);
    expect(a).not.toBe(b);
    expect(c).toBe(a);
  });

  test('is told which reader’s address is none', async () => {
    const answer = await sendWith(await tokenWith([AS_SERVER]), viewOf('/', { ip: 'localhost' })).expect(400);
    expect(answer.body.error.message).toBe('Event 0: ip: must be an IP address');
  });

  test('is a program like others when it names no reader', async () => {
    await sendWith(await tokenWith([AS_SERVER]), viewOf('/')).expect(204);
    expect(await takeKept(strapi)).toEqual([]);
    expect(filteredSince(strapi)).toEqual(['bot other: 1']);
  });

  test('may not bring in old events for that', async () => {
    const answer = await sendWith(await tokenWith([AS_SERVER]), viewOf('/', { ...forReader, ...longAgo() })).expect(400);
    expect(answer.body.error.message).toBe('Event 0: at: is more than 24 hours ago');
  });
});

describe('from anyone else the reader is not believed', () => {
  test('a token that may only read', async () => {
    await sendWith(await tokenWith('read-only'), viewOf('/', forReader), { 'User-Agent': CHROME }).expect(204);
    expect((await takeKept(strapi))[0]?.ip).not.toBe('2001:db8::7');
  });

  test('nobody in particular', async () => {
    await collectorWith(strapi, { ipStorage: 'full' })
      .send(viewOf('/', { ip: 'nonsense', userAgent: 7 }))
      .expect(204);
    expect((await takeKept(strapi))[0]?.ip).toMatch(/^(127\.0\.0\.1|::1)$/);
  });
});

describe('whoever may import', () => {
  test('brings in events of any time with their visitors, and is not throttled', async () => {
    const token = await tokenWith([IMPORT]);
    const { send } = collectorWith(strapi, { collectorRatePerVisitor: '1/minute', collectorRatePerIp: '1/minute' });
    const events = [viewOf('/a', longAgo()), viewOf('/b', { ...longAgo(), userAgent: CHROME, ip: '192.0.2.1' })];
    await send(events, { 'User-Agent': NODE, Authorization: `Bearer ${token}` }).expect(204);
    expect((await takeKept(strapi)).map(({ visitor, browser }) => [visitor, browser])).toEqual([
      ['reader-0001', ''],
      ['reader-0001', 'Chrome'],
    ]);
  });

  test('is told which old event needs a visitor', async () => {
    const answer = await sendWith(await tokenWith([IMPORT]), [
      viewOf('/a', longAgo()),
      viewOf('/b', { ...longAgo(), visitor: undefined }),
    ]).expect(400);
    expect(answer.body.error.message).toBe('Event 1: visitor: is needed for an event so old');
    expect(await takeKept(strapi)).toHaveLength(1);
  });
});

describe('a token', () => {
  test('that is wrong is refused, and nothing is counted', async () => {
    const answer = await sendWith('wrong', viewOf('/'), { 'User-Agent': CHROME }).expect(401);
    expect(answer.body.error).toMatchObject({ name: 'UnauthorizedError', message: 'The token is not valid.' });
    expect(await takeKept(strapi)).toEqual([]);
    expect(filteredSince(strapi)).toEqual(['invalid token: 1']);
  });

  test('that has expired is refused', async () => {
    const token = await tokenWith('full-access');
    const { id } = await strapi.db.query('admin::api-token').findOne({ orderBy: { id: 'desc' } });
    await strapi.db.query('admin::api-token').update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    await sendWith(token, viewOf('/')).expect(401);
  });

  test('can be asked what it may', async () => {
    const ask = async (path: string, permissions: string[]) =>
      supertest(strapi.server.httpServer)
        .get(`/api/insight/collect/${path}`)
        .set('Authorization', `Bearer ${await tokenWith(permissions)}`);
    expect((await ask('as-server', [AS_SERVER])).body).toEqual({ data: { allowed: true } });
    expect((await ask('as-server', [IMPORT])).status).toBe(403);
    expect((await ask('import-events', [IMPORT])).status).toBe(200);
    expect((await supertest(strapi.server.httpServer).get('/api/insight/collect/as-server')).status).toBe(403);
  });
});
