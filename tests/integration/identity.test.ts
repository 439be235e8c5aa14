import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AcceptedEvent } from '../../server/src/buffer';
import { app } from '../helpers/app';
import { at, minutes } from '../helpers/calendar';
import { collectorWith } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { holdDrain, takeKept } from '../helpers/kept';
import { CHROME, viewOf } from '../helpers/visits';

type Options = Parameters<typeof collectorWith>[1];

/** The site's midnight (Berlin, in winter) and some minutes around it. */
const MIDNIGHT = at('2030-01-09T23:00:00Z');

const ID = /^[\w-]{22}$/;

let strapi: Core.Strapi;
let letGo: () => void;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  letGo = await holdDrain(strapi);
});

beforeEach(async () => {
  await takeKept(strapi);
});

afterAll(async () => {
  await takeKept(strapi);
  await strapi.db.connection('insight_salts').delete();
  letGo();
  await forgetAll(strapi);
});

const visitorsOf = (events: AcceptedEvent[]) => events.map(({ visitor }) => visitor);

describe('by the day', () => {
  /** Sends as if the clock stood there. */
  const sendAt = async (now: number, more: object = {}, options: Options = {}) => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    try {
      await collectorWith(strapi, options).send(viewOf('/', more)).expect(204);
    } finally {
      vi.useRealTimers();
    }
  };
  const iso = (instant: number): string => new Date(instant).toISOString();

  beforeAll(() => strapi.db.connection('insight_salts').delete());

  test('a visitor has one id before the site’s midnight and another after it, and a session under way knows both', async () => {
    await sendAt(MIDNIGHT - minutes(10));
    await sendAt(MIDNIGHT + minutes(10));
    await sendAt(MIDNIGHT + minutes(31));
    const [before, after, later] = await takeKept(strapi);
    expect(before?.visitor).toMatch(ID);
    expect(before?.earlierVisitor).toBeNull();
    expect(after?.visitor).not.toBe(before?.visitor);
    expect(after?.earlierVisitor).toBe(before?.visitor);
    expect(later).toMatchObject({ visitor: after?.visitor, earlierVisitor: null });
  });

  test('an event is by whoever they were when it happened, however late it comes', async () => {
    await sendAt(MIDNIGHT - minutes(10));
    await sendAt(MIDNIGHT + minutes(300), { at: iso(MIDNIGHT - minutes(5)) });
    const [before, late] = await takeKept(strapi);
    expect(late?.visitor).toBe(before?.visitor);
  });

  test('a longer silence lets a session go on for longer', async () => {
    await sendAt(MIDNIGHT - minutes(10));
    await sendAt(MIDNIGHT + minutes(50), {}, { silenceMinutes: 60 });
    const [before, after] = await takeKept(strapi);
    expect(after?.earlierVisitor).toBe(before?.visitor);
  });

  test('where the day before has no key, there is no earlier id, and none is made for it', async () => {
    await strapi.db.connection('insight_salts').delete();
    const morning = at('2031-06-01T22:05:00Z');
    await sendAt(morning);
    const [event] = await takeKept(strapi);
    expect(event?.earlierVisitor).toBeNull();
    expect(await strapi.db.connection('insight_salts').where({ day: '2031-06-01' }).first()).toBeUndefined();
  });

  test('the ids that clients send are ignored', async () => {
    await collectorWith(strapi, {}).send([viewOf('/a', { visitor: 'visitor-1' }), viewOf('/b', { visitor: 'visitor-2' })]);
    const [first, second] = await takeKept(strapi);
    expect(first?.visitor).toMatch(ID);
    expect(second?.visitor).toBe(first?.visitor);
  });
});

describe('by what clients send', () => {
  test('a visitor is who the client says, and a reader of the day without an id', async () => {
    const { send } = collectorWith(strapi, { visitors: 'client' });
    await send([viewOf('/a', { visitor: 'visitor-1', session: 'session-1' }), viewOf('/b')]).expect(204);
    const [named, daily] = await takeKept(strapi);
    expect(named).toMatchObject({ visitor: 'visitor-1', earlierVisitor: null, session: 'session-1' });
    expect(daily?.visitor).toMatch(ID);
    expect(daily?.session).toBeNull();
  });
});

describe('by a cookie', () => {
  const cookieOf = (answer: { get(name: 'Set-Cookie'): string[] | undefined }) => answer.get('Set-Cookie')?.[0];
  const fromPage = { Origin: 'https://site.test' };

  test('a browser gets an id with its first view, and keeps it', async () => {
    const { send } = collectorWith(strapi, { visitors: 'cookie' });
    const first = await send([viewOf('/a'), viewOf('/b')], fromPage).expect(204);
    const cookie = cookieOf(first);
    expect(cookie).toMatch(/^insight_visitor=[\w-]{22}; Max-Age=33696000; Path=\/api\/insight; HttpOnly; SameSite=Lax$/);
    const Cookie = String(cookie).split(';', 1)[0] as string;
    const second = await send(viewOf('/c'), { ...fromPage, Cookie, 'User-Agent': CHROME }).expect(204);
    expect(cookieOf(second)).toBeUndefined();
    const visitors = visitorsOf(await takeKept(strapi));
    expect(visitors).toHaveLength(3);
    expect(new Set(visitors)).toEqual(new Set([Cookie.split('=')[1]]));
  });

  test('it is one for https where a trusted proxy says that it is', async () => {
    const headers = { ...fromPage, 'Sec-Fetch-Site': 'cross-site', 'X-Forwarded-Proto': 'https' };
    const trusting = collectorWith(strapi, { visitors: 'cookie', trustedProxies: ['loopback'] });
    expect(cookieOf(await trusting.send(viewOf('/'), headers))).toContain('SameSite=None; Secure');
    const forged = await collectorWith(strapi, { visitors: 'cookie' }).send(viewOf('/'), headers);
    expect(cookieOf(forged)).not.toContain('Secure');
  });

  test('the answer names the page, as browsers need it to keep the cookie', async () => {
    const { send } = collectorWith(strapi, { visitors: 'cookie' });
    expect((await send(viewOf('/'), fromPage)).headers).toMatchObject({
      'access-control-allow-origin': 'https://site.test',
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
  });

  test.each([
    ['who objects', { DNT: '1' }],
    ['that is a program', { 'User-Agent': 'curl/8.5.0' }],
  ])('a sender %s gets none', async (_, headers) => {
    const answer = await collectorWith(strapi, { visitors: 'cookie' }).send(viewOf('/'), headers).expect(204);
    expect(cookieOf(answer)).toBeUndefined();
  });

  test.each(['daily', 'client'] as const)('in the mode %s no cookie is set', async (visitors) => {
    const answer = await collectorWith(strapi, { visitors }).send(viewOf('/'), fromPage).expect(204);
    expect(cookieOf(answer)).toBeUndefined();
  });
});

describe('an address', () => {
  test.each([
    ['none', null],
    ['anonymized', '198.51.100.0'],
    ['full', '198.51.100.7'],
  ] as const)('is kept as the setting says: %s', async (ipStorage, expected) => {
    const options = { ipStorage, trustedProxies: ['loopback'] };
    await collectorWith(strapi, options).send(viewOf('/'), { 'X-Forwarded-For': '198.51.100.7' }).expect(204);
    const [event] = await takeKept(strapi);
    expect(event?.ip).toBe(expected);
    expect(JSON.stringify(event)).not.toContain(expected === '198.51.100.7' ? '127.0.0.1' : '198.51.100.7');
  });

  test('is believed of a trusted proxy only, and then makes the visitor', async () => {
    const visitorOf = async (options: Options, forwarded: string) => {
      await collectorWith(strapi, options).send(viewOf('/'), { 'X-Forwarded-For': forwarded }).expect(204);
      return visitorsOf(await takeKept(strapi))[0];
    };
    const proxied = { trustedProxies: ['loopback'] };
    expect(await visitorOf({}, '198.51.100.1')).toBe(await visitorOf({}, '198.51.100.2'));
    expect(await visitorOf(proxied, '198.51.100.1')).not.toBe(await visitorOf(proxied, '198.51.100.2'));
    expect(await visitorOf(proxied, '203.0.113.5, 198.51.100.1')).toBe(await visitorOf(proxied, '198.51.100.1'));
    expect(await visitorOf(proxied, '::ffff:198.51.100.1')).toBe(await visitorOf(proxied, '198.51.100.1'));
  });
});
