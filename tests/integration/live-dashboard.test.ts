import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardLive } from '../../contracts/dashboard';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { happened, recordLive } from '../helpers/live-visitors';
import { until } from '../helpers/until';

const READ = { action: 'plugin::insight.read-dashboard' };
const READ_ARTICLES = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };

let strapi: Core.Strapi;
let administrator: Administrator;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
});

const ask = async (who = administrator): Promise<DashboardLive> => (await who.get('/insight/dashboard/live').expect(200)).body;

/** What is told may be some seconds old: asks until the answer is of now. */
const asked = async (isSo: (live: DashboardLive) => boolean, who = administrator): Promise<DashboardLive> => {
  let live = await ask(who);
  await until(async () => {
    live = await ask(who);
    return isSo(live);
  });
  return live;
};

const pagesOf = ({ pages }: DashboardLive) => pages.map(({ page, visitors }) => [page, visitors]);

describe('GET /insight/dashboard/live', () => {
  test('tells where the live visitors are, where they come from, and what happened in the last half hour', async () => {
    const article = await publishArticle(strapi, 'Green tea');
    await recordLive(
      strapi,
      happened('1', 20, '/start', { referrer: 'https://www.google.com/' }),
      happened('1', 4, `/articles/${article.slug}`),
      happened('2', 3, `/articles/${article.slug}`, { referrer: 'https://www.google.com/' }),
      happened('3', 10, '/coffee'),
      { ...happened('3', 1, '/coffee'), kind: 'engagement' as never, ...{ visibleMs: 10, focusedMs: 10 } },
      happened('4', 6, '/gone'),
      happened('5', 31, '/long-gone'),
      { ...happened('6', 2, '/only-clicked'), kind: 'interaction' as never, ...{ type: 'click' } },
    );
    const live = await asked(({ visitors }) => visitors === 4);
    expect(live.pages).toEqual([
      {
        page: `site.test/articles/${article.slug}`,
        entry: {
          uid: ARTICLE,
          documentId: article.documentId,
          locale: 'en',
          kind: 'collectionType',
          typeName: 'Article',
          title: 'Green tea',
          exists: true,
        },
        visitors: 2,
      },
      { page: 'site.test/coffee', entry: null, visitors: 1 },
    ]);
    // Visitor 6 has done something without having seen a page.
    expect(live.elsewhere).toBe(1);
    expect(live.sources).toEqual([
      { value: '', sourceClass: 'direct', visitors: 2 },
      { value: 'Google', sourceClass: 'search', visitors: 2 },
    ]);
    expect(live.countries).toEqual([{ value: '', visitors: 4 }]);
    expect(live.minutes).toHaveLength(30);
    // Of visitors 1 (twice), 2, 3 and 4; the one of visitor 5 was before.
    expect(live.minutes.reduce((all, { views }) => all + views, 0)).toBe(5);
    const busy = live.minutes.filter(({ visitors }) => visitors > 0);
    expect(busy.reduce((all, { visitors }) => all + visitors, 0)).toBe(7);
    const instants = live.minutes.map(({ at }) => Date.parse(at));
    expect(instants.map((at, index) => at - (instants[0] as number) - minutes(index))).toEqual(instants.map(() => 0));
    expect(Math.abs(Date.now() - (instants[29] as number))).toBeLessThan(minutes(2));
  });

  test('lists the twenty most visited pages, and says how many visitors are elsewhere', async () => {
    const pages = Array.from({ length: 22 }, (_, index) => `/page-${String(index).padStart(2, '0')}`);
    await recordLive(strapi, ...pages.map((path, index) => happened(`${index}`, 1, path)), happened('x', 1, '/page-21'));
    const live = await asked(({ visitors }) => visitors === 23);
    expect(pagesOf(live)[0]).toEqual(['site.test/page-21', 2]);
    expect(live.pages).toHaveLength(20);
    expect(live.elsewhere).toBe(2);
  });

  test('tells of a visitor with two sessions once, by the one that was heard of last', async () => {
    await recordLive(
      strapi,
      happened('1', 2, '/late', { session: 'session-1' }),
      happened('1', 3, '/early', { session: 'session-2' }),
    );
    expect(pagesOf(await asked(({ visitors }) => visitors === 1))).toEqual([['site.test/late', 1]]);
  });

  test('names entries to those only who may read them', async () => {
    const article = await publishArticle(strapi, 'Confidential');
    await recordLive(strapi, happened('1', 1, `/articles/${article.slug}`));
    const reader = await administratorWho(strapi, [READ, READ_ARTICLES]);
    const other = await administratorWho(strapi, [READ]);
    const titleFor = async (who: Administrator) =>
      (await asked(({ pages }) => pages[0]?.entry?.documentId === article.documentId, who)).pages[0]?.entry?.title;
    expect(await titleFor(reader)).toBe('Confidential');
    expect(await titleFor(other)).toBeNull();
  });

  test('refuses a parameter that it does not know', async () => {
    const { body } = await administrator.get('/insight/dashboard/live?range=7d').expect(400);
    expect(body.error.message).toContain('range');
    await administrator.get('/insight/dashboard/live/stream?range=7d').expect(400);
  });
});
