import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tracked, TrackService } from '../../server/src/content';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ARTICLE, PATTERNS, PRODUCT, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf } from '../helpers/insight';
import { ownRoute } from '../helpers/own-route';
import { rowsOf } from '../helpers/rows';
import { until } from '../helpers/until';
import { anotherReader, FIREFOX } from '../helpers/visits';

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;
let target: { uid: string; documentId: string };

/** Has a controller of the app's own do something while a reader asks for its route. */
let asked: ReturnType<typeof ownRoute>;

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  await trackOnly(strapi, PATTERNS);
  asked = ownRoute(strapi);
});

beforeEach(async () => {
  await forgetAll(strapi);
  const { documentId } = await publishArticle(strapi);
  target = { uid: ARTICLE, documentId };
});

afterAll(async () => {
  await settings.forget();
  await forgetAll(strapi);
});

const track = (): TrackService => service(strapi, 'track');

const stored = async (table: string) => {
  await service(strapi, 'drain').drainAll();
  return rowsOf(strapi, table);
};

const TAKEN = { accepted: true, complaint: null, retryAfterSeconds: null };

describe('what the app’s own code says of a request', () => {
  test('is a view of the entry by whoever asked, of a page or of none', async () => {
    expect(await asked((ctx) => track().view({ target }, ctx))).toEqual(TAKEN);
    await asked((ctx) => track().view({ target, url: 'https://site.test/tea', title: 'Tea' }, ctx));
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(2);
    expect(await stored('page_views')).toMatchObject([{ title: '' }, { title: 'Tea' }]);
  });

  test('counts one reader’s clicks as the collector does', async () => {
    const reader = anotherReader();
    await asked((ctx) => track().view({ target }, ctx), reader);
    await asked((ctx) => track().view({ target }, ctx), reader);
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(1);
  });

  test.each([
    ['a program', { 'User-Agent': 'Googlebot/2.1' }],
    ['who objects', { 'User-Agent': FIREFOX, 'Sec-GPC': '1' }],
    ['a prefetch', { 'User-Agent': FIREFOX, 'Sec-Purpose': 'prefetch' }],
  ])('is not counted of %s', async (_, headers) => {
    expect(await asked((ctx) => track().view({ target }, ctx), headers)).toEqual(TAKEN);
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(0);
  });

  test('is not counted of a type that is not tracked', async () => {
    await trackOnly(strapi, { [PRODUCT]: PATTERNS[PRODUCT] });
    expect(await asked((ctx) => track().view({ target }, ctx))).toEqual(TAKEN);
    await trackOnly(strapi, PATTERNS);
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(0);
  });

  test('is an interaction, or engaged time', async () => {
    const reader = anotherReader();
    const id = randomUUID();
    await asked((ctx) => track().view({ target, id }, ctx), reader);
    await asked((ctx) => track().interaction({ target, type: 'purchase', element: '#buy', metadata: { price: 9 } }, ctx), reader);
    await asked((ctx) => track().engagement({ view: id, visibleMs: 4_000, focusedMs: 3_000 }, ctx), reader);
    expect(await stored('interactions')).toMatchObject([{ element: '#buy', metadata: { price: 9 } }]);
    expect(await stored('sessions')).toMatchObject([{ views: 1, interactions: 1, engaged_ms: 3_000 }]);
  });

  test('is told when it was too much', async () => {
    await settings.choose({ collectorRatePerVisitor: '1/minute' });
    const reader = anotherReader();
    let refused: Tracked = TAKEN;
    // A change of the settings holds a moment later.
    await until(async () => {
      refused = await asked((ctx) => track().view({ target }, ctx), reader);
      return !refused.accepted;
    });
    await settings.forget();
    expect(refused).toMatchObject({ accepted: false, complaint: expect.stringContaining('one too many') });
    expect(Number(refused.retryAfterSeconds)).toBeGreaterThan(0);
  });

  test('is told when its page is of a host that may not send, and needs none', async () => {
    await settings.choose({ allowedHosts: ['www.site.test'] });
    const elsewhere = await asked((ctx) => track().view({ target, url: 'https://other.test/' }, ctx));
    const nowhere = await asked((ctx) => track().view({ target }, ctx));
    await settings.forget();
    expect(elsewhere).toMatchObject({ accepted: false, complaint: 'url: comes from a host that may not send here' });
    expect(nowhere).toEqual(TAKEN);
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(1);
  });
});

describe('what the app’s own code says without a request', () => {
  test('is by the visitor that it names, at its time', async () => {
    const { view } = track();
    const at = new Date(Date.now() - 40 * 24 * 3_600_000).toISOString();
    expect(await view({ target, visitor: 'reader-0001', at })).toEqual(TAKEN);
    await view({ target, visitor: 'reader-0002' });
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(2);
    expect(new Set((await stored('sessions')).map(({ visitor }) => visitor))).toEqual(new Set(['reader-0001', 'reader-0002']));
  });

  test('is by the reader whose address and browser it names', async () => {
    const { view } = track();
    await view({ target, ip: '192.0.2.1', userAgent: FIREFOX });
    await view({ target, ip: '192.0.2.2', userAgent: FIREFOX });
    await view({ target, ip: '192.0.2.2', userAgent: 'curl/8.0' });
    expect(await viewsOf(strapi, ARTICLE, target.documentId)).toBe(2);
    expect(await stored('sessions')).toMatchObject([{ browser: 'Firefox' }, { browser: 'Firefox' }]);
  });

  test('counts once however often it is said under one id', async () => {
    const { view } = track();
    const said = { target, visitor: 'reader-0001', id: 'view-of-tea' };
    await view(said);
    await view(said);
    expect(await stored('page_views')).toHaveLength(1);
  });

  test.each([
    [{}, 'visitor: is needed where no request context is given, or ip and userAgent are'],
    [{ ip: '192.0.2.1' }, 'visitor: is needed'],
    [{ visitor: 'short' }, 'visitor: must be 8 to 64'],
    [{ visitor: 'reader-0001', url: 'tea' }, 'url: '],
    [{ visitor: 'reader-0001', at: 'yesterday' }, 'at: '],
    [{ visitor: 'reader-0001', target: { uid: ARTICLE, documentId: 'a\u0000b' } }, 'target.documentId: '],
    [{ ip: 'nowhere', userAgent: FIREFOX }, 'ip: must be an IP address'],
  ])('is refused where it is wrong: %j', async (said, message) => {
    await expect(track().view(said)).rejects.toThrow(message);
  });

  test('is kept for good when the call returns', async () => {
    await track().view({ target, visitor: 'reader-0001' });
    // Read by the drain alone, from what was written.
    expect(await stored('page_views')).toHaveLength(1);
  });
});
