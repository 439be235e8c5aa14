import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardContent } from '../../contracts/dashboard';
import { packDays } from '../../server/src/drain/packed/pack-days';
import { finishDay, startDay } from '../../server/src/drain/packed/packed-rows';
import { packedShape } from '../../server/src/records';
import { addDays, siteTime } from '../../server/src/settings';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle, publishProduct } from '../helpers/content';
import { makeUpTraffic, type SitePage } from '../helpers/dashboard-traffic';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { daysAgo } from '../helpers/site-days';

const time = siteTime(TIME_ZONE);
const SHAPE = packedShape(TIME_ZONE);
const today = time.dayOf(Date.now());
const dayAgo = (count: number): string => addDays(today, -count);

let strapi: Core.Strapi;
let administrator: Administrator;
let pages: SitePage[];
let entry: string;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
  const [article, product] = [await publishArticle(strapi, 'Green tea'), await publishProduct(strapi)];
  entry = `${ARTICLE}/${article.documentId}`;
  pages = [
    { path: `/articles/${article.slug}`, entry: { uid: ARTICLE, documentId: article.documentId, locale: 'en' } },
    { path: `/products/${product.slug}`, entry: { uid: 'api::product.product', documentId: product.documentId, locale: '' } },
    { path: '/about', entry: null },
  ];
});

beforeEach(async () => {
  await forgetAll(strapi);
  await service(strapi, 'collect').importEvents(makeUpTraffic(pages, 12, 120, 7).sent);
  await service(strapi, 'drain').drainAll();
});

afterAll(async () => {
  await forgetAll(strapi);
  await trackOnly(strapi, {});
});

const packed = (): Promise<string[]> =>
  strapi.db.connection('insight_packed_days').where({ name: 'deed', shape: SHAPE }).orderBy('day').pluck('day');

const view = (days: number) => ({
  kind: 'view' as const,
  url: 'https://site.test/about',
  visitor: 'somebody-late',
  at: daysAgo(days),
});

const bring = async (...events: ReturnType<typeof view>[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};

describe('what is listed by content', () => {
  const ask = async (list: string, more: Record<string, string>): Promise<DashboardContent> => {
    const query = new URLSearchParams({ list, range: `${dayAgo(13)}..${dayAgo(2)}`, pageSize: '100', ...more });
    return (await administrator.get(`/insight/dashboard/content?${query}`).expect(200)).body;
  };

  test.each([
    ['a browser', () => ({ browser: 'Firefox' })],
    ['a browser and an entry', () => ({ browser: 'Firefox', entry })],
    ['a pattern', () => ({ path: '/a*' })],
    ['a pattern and a source', () => ({ path: '*o*', source: 'search' })],
    ['a language that nobody has', () => ({ language: 'fr' })],
  ])('by %s is the same of days that are packed', async (_name, filtersOf) => {
    const lists = ['entries', 'pages', 'entry-pages', 'exit-pages', 'types', 'locales', 'unread', 'trending'];
    const askAll = () => Promise.all(lists.map((list) => ask(list, filtersOf())));
    const before = await askAll();
    expect(await packDays(strapi)).toBeGreaterThan(10);
    // Were they not read, it would show: what is packed is all that is left.
    for (const table of ['page_views', 'interactions', 'engagements', 'sessions']) {
      await strapi.db.connection(`insight_${table}`).where('id', '>', 0).delete();
    }
    const after = await askAll();
    expect(after).toEqual(before);
  });
});

describe('days are packed', () => {
  test('once they are over, from the first record on', async () => {
    await bring(view(0), view(1), view(2));
    const days = await packDays(strapi);
    const all = await packed();
    expect(all.length).toBe(days);
    expect(all.at(-1)).toBe(dayAgo(2));
    expect(all).toEqual(Array.from({ length: days }, (_, index) => dayAgo(days + 1 - index)));
    expect(await packDays(strapi)).toBe(0);
  });

  test('by the job, which stops between two days when it is told to', async () => {
    expect(await packDays(strapi, AbortSignal.abort())).toBe(0);
    expect(await service(strapi, 'jobs').runNow('pack-days')).toBe('succeeded');
    expect((await packed()).length).toBeGreaterThan(10);
  });

  test('anew where another version, or the clock of another time zone, has packed them', async () => {
    const days = await packDays(strapi);
    await strapi.db.connection('insight_packed_days').update({ shape: packedShape('Asia/Tokyo') });
    expect(await packed()).toEqual([]);
    expect(await packDays(strapi)).toBe(days);
    expect((await packed()).length).toBe(days);
  });

  test('without what would say whose they are', async () => {
    await packDays(strapi);
    const texts: string[] = await strapi.db.connection('insight_packed_days').pluck('data');
    const visitors: string[] = await strapi.db.connection('insight_sessions').distinct('visitor').pluck('visitor');
    expect(visitors.length).toBeGreaterThan(10);
    expect(visitors.filter((visitor) => texts.some((text) => text.includes(visitor)))).toEqual([]);
  });
});

describe('what is packed is thrown away', () => {
  test('from the day on that a late event is of', async () => {
    await packDays(strapi);
    const before = await packed();
    await bring(view(6));
    expect(await packed()).toEqual(before.filter((day) => day < dayAgo(6)));
    await packDays(strapi);
    expect(await packed()).toEqual(before);
  });

  test('while it is being packed, and then is not written', async () => {
    const start = async () => {
      const day = dayAgo(6);
      const note = await strapi.db.transaction(({ trx }) => startDay(trx, day, SHAPE));
      return () => strapi.db.transaction(({ trx }) => finishDay(trx, { day, shape: SHAPE, note }, [{ name: 'deed', data: '' }]));
    };
    const changed = await start();
    await bring(view(6));
    expect(await changed()).toBe(false);
    expect(await packed()).toEqual([]);
    // Who was held up for so long that another began anew does not know what changed meanwhile.
    const [late, other] = [await start(), await start()];
    expect(await late()).toBe(false);
    expect(await packed()).toEqual([]);
    await bring(view(5));
    expect(await other()).toBe(true);
    expect(await packed()).toEqual([dayAgo(6)]);
  });

  test('not by what happens today', async () => {
    await packDays(strapi);
    const before = await packed();
    await bring(view(0));
    expect(await packed()).toEqual(before);
  });

  test('where a visitor is erased', async () => {
    await packDays(strapi);
    const [visitor] = await strapi.db.connection('insight_sessions').pluck('visitor');
    await service(strapi, 'erase').visitor(visitor);
    expect(await packed()).toEqual([]);
  });

  test('with the records that are kept no longer', async () => {
    await packDays(strapi);
    const before = await packed();
    await service(strapi, 'retention').cleanUp({ days: 7 });
    expect(await packed()).toEqual(before.filter((day) => day >= dayAgo(7)));
  });
});
