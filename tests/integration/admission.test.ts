import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { collectorWith, filteredSince } from '../helpers/collector';
import { ARTICLE, PATTERNS, PRODUCT, publishProduct } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf, viewsOfSite } from '../helpers/insight';
import { COLLECT, send, viewOf } from '../helpers/visits';

const GPTBOT = 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(async () => {
  await forgetAll(strapi);
  filteredSince(strapi);
});

describe('not counted, answered like the rest, and counted as filtered', () => {
  test.each([
    ['a reader who objects by Do Not Track', { DNT: '1' }, 'opt-out: 1'],
    ['a reader who objects by Global Privacy Control', { 'Sec-GPC': '1' }, 'opt-out: 1'],
    ['a page that is only prefetched', { 'Sec-Purpose': 'prefetch' }, 'prefetch: 1'],
    ['a search engine', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'bot Googlebot: 1'],
    ['an AI crawler, by its name', { 'User-Agent': GPTBOT }, 'bot GPTBot: 1'],
    ['a program of another name', { 'User-Agent': 'curl/8.5.0' }, 'bot other: 1'],
    ['a program without a name', { 'User-Agent': '' }, 'bot nameless: 1'],
  ])('%s', async (_, headers, expected) => {
    await send(strapi, viewOf('/'), headers).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    expect(filteredSince(strapi)).toEqual([expected]);
  });

  test('a browser that a program steers', async () => {
    await send(strapi, viewOf('/', { webdriver: true })).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    expect(filteredSince(strapi)).toEqual(['bot webdriver: 1']);
  });

  test('each event of an array by itself', async () => {
    await send(strapi, [viewOf('/a', { webdriver: true }), viewOf('/b'), viewOf('/c', { webdriver: true })]).expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);
    expect(filteredSince(strapi)).toEqual(['bot webdriver: 2']);
  });

  test('addresses and networks that are excluded', async () => {
    const excluding = (...excludedIps: string[]) =>
      collectorWith(strapi, { excludedIps, trustedProxies: ['loopback'] }).send(viewOf('/'), { 'X-Forwarded-For': '192.0.2.9' });
    await excluding('192.0.2.0/24').expect(204);
    await excluding('192.0.2.9').expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    await excluding('198.51.100.0/24', '2001:db8::/32').expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);
    expect(filteredSince(strapi)).toEqual(['excluded address: 2']);
  });

  test('an entry of a type that is not tracked, by its name or by its path', async () => {
    const { documentId, slug } = await publishProduct(strapi);
    await trackOnly(strapi, { [ARTICLE]: PATTERNS[ARTICLE] });
    await service(strapi, 'tracking').choose(PRODUCT, { tracked: false, urlPattern: PATTERNS[PRODUCT] });
    await send(strapi, viewOf('/x', { target: { uid: PRODUCT, documentId } })).expect(204);
    expect(filteredSince(strapi)).toEqual(['untracked: 1']);
    await send(strapi, viewOf(`/products/${slug}`)).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    await trackOnly(strapi, PATTERNS);
    expect(await viewsOf(strapi, PRODUCT, documentId)).toBe(0);
  });

  test('anything, as long as no type is tracked: nothing is even stored', async () => {
    await trackOnly(strapi, {});
    await send(strapi, viewOf('/')).expect(204);
    expect(await strapi.db.connection('insight_inbox_batches').first('id')).toBeUndefined();
    await trackOnly(strapi, PATTERNS);
    expect(await viewsOfSite(strapi)).toBe(0);
    expect(filteredSince(strapi)).toEqual(['untracked: 1']);
  });

  test('an entry that there is not', async () => {
    await send(strapi, viewOf('/x', { target: { uid: ARTICLE, documentId: 'nosuchdocument' } })).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
  });
});

describe('whoever objects', () => {
  test('counts where the site is allowed to count them', async () => {
    await collectorWith(strapi, { respectOptOut: false }).send(viewOf('/'), { DNT: '1' }).expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);
  });
});

describe('where only some hosts may send', () => {
  const fromHosts = (body: unknown, headers: Record<string, string> = {}) =>
    collectorWith(strapi, { allowedHosts: ['site.test', '*.site.test'] }).send(body, headers);

  test.each([
    ['the site’s own page', 'https://site.test', 204],
    ['a page of a host below it', 'https://shop.site.test', 204],
    ['another page', 'https://evil.test', 403],
    ['a page whose host only ends alike', 'https://notsite.test', 403],
    ['a page whose host only begins alike', 'https://site.test.evil.test', 403],
    ['a page without a host', 'null', 403],
  ])('%s is answered as it should be', async (_, Origin, status) => {
    const answer = await fromHosts(viewOf('/'), { Origin }).expect(status);
    expect(await viewsOfSite(strapi)).toBe(status === 204 ? 1 : 0);
    expect(filteredSince(strapi)).toEqual(status === 204 ? [] : ['invalid origin: 1']);
    if (status === 403) {
      expect(answer.body.error).toMatchObject({
        name: 'ForbiddenError',
        message: 'Event 0: comes from a host that may not send here',
      });
    }
  });

  test('a sender that names no origin is judged by the page', async () => {
    await fromHosts(viewOf('/')).expect(204);
    const answer = await fromHosts([viewOf('/a'), viewOf('/b', { url: 'https://evil.test/' })]).expect(403);
    expect(answer.body.error.details).toMatchObject({ accepted: 1, errors: [{ index: 1, path: ['url'] }] });
    expect(await viewsOfSite(strapi)).toBe(2);
  });
});

describe('an earlier reason counts before a later one', () => {
  const everything = {
    Origin: 'https://evil.test',
    DNT: '1',
    'Sec-Purpose': 'prefetch',
    'User-Agent': GPTBOT,
    'X-Forwarded-For': '192.0.2.9',
  };
  const without = (...names: (keyof typeof everything)[]) =>
    Object.fromEntries(Object.entries(everything).filter(([name]) => !names.includes(name as keyof typeof everything)));

  test.each([
    [everything, 'invalid origin: 1'],
    [without('Origin'), 'opt-out: 1'],
    [without('Origin', 'DNT'), 'prefetch: 1'],
    [without('Origin', 'DNT', 'Sec-Purpose'), 'bot GPTBot: 1'],
    [without('Origin', 'DNT', 'Sec-Purpose', 'User-Agent'), 'excluded address: 1'],
    [without('Origin', 'DNT', 'Sec-Purpose', 'User-Agent', 'X-Forwarded-For'), 'untracked: 1'],
  ])('of %j', async (headers, expected) => {
    const { send: post } = collectorWith(strapi, {
      allowedHosts: ['site.test'],
      excludedIps: ['192.0.2.9'],
      trustedProxies: ['loopback'],
    });
    await post(viewOf('/', { target: { uid: 'api::author.author', documentId: 'x' } }), headers);
    expect(filteredSince(strapi)).toEqual([expected]);
  });
});

describe('an administrator who is signed in', () => {
  test('is not counted when they send their token along', async () => {
    const administrator = await superAdministrator(strapi);
    await administrator.post(COLLECT).set('User-Agent', 'Mozilla/5.0 Firefox/140.0').send(viewOf('/')).expect(204);
    expect(await viewsOfSite(strapi)).toBe(0);
    expect(filteredSince(strapi)).toEqual(['excluded staff: 1']);
  });

  test('is known by a cookie that their browser got when they signed in, until they sign out', async () => {
    const administrator = { email: `${randomUUID()}@site.test`, password: 'Correct-Horse-7' };
    const { id: role } = await strapi.service('admin::role').getSuperAdmin();
    await strapi
      .service('admin::user')
      .create({ ...administrator, firstname: 'A', lastname: 'B', isActive: true, roles: [role] });
    const signedIn = await supertest(strapi.server.httpServer).post('/admin/login').send(administrator).expect(200);
    const cookies = signedIn.get('Set-Cookie') ?? [];
    expect(cookies.join()).toContain('strapi_admin_refresh');
    const marks = cookies.filter((cookie) => cookie.startsWith('insight_staff='));
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatch(/^insight_staff=[0-9a-f]{32}; Path=\/api; HttpOnly; SameSite=Lax$/);

    const Cookie = String(marks[0]).split(';', 1)[0] as string;
    await collectorWith(strapi, {}).send(viewOf('/'), { Cookie }).expect(204);
    expect(filteredSince(strapi)).toEqual(['excluded staff: 1']);
    await collectorWith(strapi, { excludeStaff: false }).send(viewOf('/counted'), { Cookie }).expect(204);
    expect(await viewsOfSite(strapi)).toBe(1);

    await strapi.sessionManager('admin').invalidateRefreshToken(String(signedIn.body.data.user.id));
    await collectorWith(strapi, {}).send(viewOf('/signed-out'), { Cookie }).expect(204);
    expect(await viewsOfSite(strapi)).toBe(2);
  });

  test.each(['insight_staff=', `insight_staff=${'0'.repeat(32)}`, "insight_staff='; drop table"])(
    'is nobody who sends %j',
    async (Cookie) => {
      await send(strapi, viewOf('/'), { Cookie }).expect(204);
      expect(await viewsOfSite(strapi)).toBe(1);
    },
  );
});
