import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_FIELDS, RECORD_TYPES } from '../../contracts/records';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { recordEvents } from '../helpers/recorded-events';
import { tokenWith } from '../helpers/tokens';

let strapi: Core.Strapi;
let token: string;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await recordEvents(strapi);
  token = await tokenWith(
    strapi,
    RECORD_TYPES.flatMap((type) => [`plugin::insight.${type}.find`, `plugin::insight.${type}.findOne`]),
  );
});

afterAll(() => forgetAll(strapi));

const get = (path: string) =>
  supertest(strapi.server.httpServer).get(`/api/insight/${path}`).set('Authorization', `Bearer ${token}`);

const list = async (path: string) => (await get(path).expect(200)).body;
const idsOf = async (path: string): Promise<string[]> =>
  (await list(path)).data.map(({ documentId }: { documentId: string }) => documentId);

describe('a list', () => {
  test.each(RECORD_TYPES)('of %s begins with the newest, ten of them, and says how many there are', async (type) => {
    const { data, meta } = await list(type);
    const time = type === 'sessions' ? 'startTime' : 'timestamp';
    const times = data.map((record: Record<string, string>) => record[time]);
    expect(times).toEqual([...times].sort().reverse());
    expect(data).toHaveLength(10);
    expect(Object.keys(data[0])).toEqual(Object.keys(RECORD_FIELDS[type]));
    const { total, ...page } = meta.pagination;
    expect(page).toEqual({ page: 1, pageSize: 10, pageCount: Math.ceil(total / 10) });
    expect(total).toBeGreaterThan(10);
  });

  test('gives a record as it is', async () => {
    const { data } = await list('page-views?filters[documentId]=view-0006');
    expect(data).toEqual([
      {
        documentId: 'view-0006',
        timestamp: '2026-09-01T08:42:00.000Z',
        url: 'site.test/',
        path: '/',
        title: 'axb',
        target: null,
        counted: true,
        engagedMs: null,
        scrollDepth: null,
        visitor: 'visitor-6',
        sessionId: 'session-6',
      },
    ]);
  });

  test('gives the session of a page view as it is', async () => {
    const { data } = await list('sessions?filters[sessionId]=session-6');
    expect(data).toMatchObject([
      {
        documentId: 'session-6',
        sessionId: 'session-6',
        visitor: 'visitor-6',
        userId: null,
        startTime: '2026-09-01T08:42:00.000Z',
        // Six views of this visitor's, each 84 minutes after the one before; it keeps its session itself.
        endTime: '2026-09-01T15:42:00.000Z',
        duration: 5 * 84 * 60_000,
        views: 6,
        bounce: false,
        entryPage: 'site.test/',
        browser: 'Firefox',
        language: 'de-AT',
        ipAddress: null,
      },
    ]);
  });
});

describe('pages', () => {
  test('come one after the other without a gap or a record twice', async () => {
    const pages = await Promise.all(Array.from({ length: 8 }, (_, index) => idsOf(`page-views?pagination[page]=${index + 1}`)));
    expect(new Set(pages.flat()).size).toBe(72);
    expect(pages.map((page) => page.length)).toEqual([10, 10, 10, 10, 10, 10, 10, 2]);
  });

  test('by start and limit', async () => {
    const all = await idsOf('page-views?pagination[pageSize]=100');
    const { data, meta } = await list('page-views?pagination[start]=15&pagination[limit]=7&fields=documentId');
    expect(data).toEqual(all.slice(15, 22).map((documentId) => ({ documentId })));
    expect(meta.pagination).toEqual({ start: 15, limit: 7, total: 72 });
    expect((await list('page-views?pagination[start]=70')).data).toHaveLength(2);
  });

  test.each([
    ['pageSize', '1', 1],
    ['pageSize', '0', 1],
    ['pageSize', '100', 100],
    ['pageSize', '101', 100],
    ['pageSize', '999999', 100],
    ['limit', '0', 1],
    ['limit', '100', 100],
    ['limit', '1000', 100],
    ['limit', '-1', 100],
  ])('%s=%s holds at most %i', async (name, asked, size) => {
    const { data, meta } = await list(`page-views?pagination[${name}]=${asked}`);
    expect(data).toHaveLength(Math.min(size, 72));
    expect(meta.pagination[name]).toBe(size);
  });

  test('after the last are empty', async () => {
    const { data, meta } = await list('page-views?pagination[page]=9');
    expect(data).toEqual([]);
    expect(meta.pagination).toEqual({ page: 9, pageSize: 10, pageCount: 8, total: 72 });
    expect(await idsOf('page-views?pagination[page]=900000000')).toEqual([]);
  });

  test('are not counted when that is not wanted', async () => {
    expect((await list('page-views?pagination[withCount]=false')).meta.pagination).toEqual({ page: 1, pageSize: 10 });
    expect((await list('page-views?pagination[withCount]=0&pagination[limit]=2')).meta.pagination).toEqual({
      start: 0,
      limit: 2,
    });
    expect((await list('page-views?pagination[withCount]=true')).meta.pagination.total).toBe(72);
  });

  test('of what is filtered count what fits', async () => {
    const filtered = 'page-views?filters[title][$containsi]=tea&pagination[pageSize]=3';
    expect((await list(filtered)).meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 7, total: 20 });
    expect((await list(`${filtered}&pagination[withCount]=true`)).meta.pagination.total).toBe(20);
  });
});

describe('sort', () => {
  const values = async (query: string, field: string): Promise<unknown[]> =>
    (await list(query)).data.map((record: Record<string, unknown>) => record[field]);
  const ascending = (numbers: unknown[]): unknown[] => [...(numbers as number[])].sort((a, b) => a - b);

  test.each([
    'sort=views',
    'sort=views:asc',
    'sort=views:ASC',
    'sort[0]=views',
    'sort[views]=asc',
    'sort[0][views]=asc',
    'sort=views,startTime:desc',
    'sort=views:asc&sort=startTime:desc',
  ])('%s', async (sort) => {
    const views = await values(`sessions?pagination[pageSize]=100&${sort}`, 'views');
    expect(views).toEqual(ascending(views));
  });

  test('descending, the rest by time and always the same', async () => {
    const query = 'sessions?pagination[pageSize]=100&sort=views:desc';
    const { data } = await list(query);
    const keys = data.map(({ views, startTime }: { views: number; startTime: string }) => [views, startTime]);
    const sorted = [...keys].sort(([a, at], [b, bt]) => b - a || (at < bt ? 1 : -1));
    expect(keys).toEqual(sorted);
    expect((await list(query)).data).toEqual(data);
  });

  test('the oldest first', async () => {
    const times = await values('page-views?sort=timestamp:asc', 'timestamp');
    expect(times[0]).toBe('2026-09-01T08:00:00.000Z');
    expect(times).toEqual([...times].sort());
  });

  test('with what is not known at the end', async () => {
    await strapi.db.connection('insight_page_views').where({ event_id: 'view-0030' }).update({ engaged_ms: 5_000 });
    expect((await idsOf('page-views?sort=engagedMs:desc'))[0]).toBe('view-0030');
    expect((await idsOf('page-views?sort=engagedMs:asc'))[0]).toBe('view-0030');
    await strapi.db.connection('insight_page_views').where({ event_id: 'view-0030' }).update({ engaged_ms: null });
  });
});

describe('_q', () => {
  test('searches the fields that the settings name, in upper and lower case', async () => {
    expect(await idsOf('page-views?_q=GREEN&pagination[pageSize]=100')).toHaveLength(10);
    expect(await idsOf('page-views?_q=www.site&pagination[pageSize]=100')).toHaveLength(15);
    expect(await idsOf('interactions?_q=form_')).toHaveLength(10);
    expect(await idsOf('page-views?_q=visitor-6')).toEqual([]);
  });

  test('takes % and _ for themselves, and nothing for no search', async () => {
    expect(await idsOf('page-views?_q=0%25')).toHaveLength(10);
    expect(await idsOf('sessions?_q=%25_')).toEqual([]);
    expect(await idsOf('page-views?_q=')).toHaveLength(10);
  });

  test('goes together with filters', async () => {
    const { data } = await list('page-views?_q=tea&filters[url][$startsWith]=www&pagination[pageSize]=100');
    expect(data.length).toBeGreaterThan(0);
    for (const { title, url } of data) {
      expect(`${title} ${url}`.toLowerCase()).toContain('tea');
      expect(url).toMatch(/^www/);
    }
  });
});

describe('fields', () => {
  test.each(['fields=title,url', 'fields[0]=title&fields[1]=url', 'fields=title&fields=url', 'fields=url, title, documentId'])(
    '%s',
    async (fields) => {
      const { data } = await list(`page-views?${fields}`);
      expect(Object.keys(data[0]).sort()).toEqual(['documentId', 'title', 'url']);
    },
  );

  test('* is all', async () => {
    expect((await list('page-views?fields=*')).data).toEqual((await list('page-views')).data);
  });
});

describe('populate', () => {
  test.each(['populate=session', 'populate[0]=session', 'populate=*', 'populate[session]=true', 'populate[session]=*'])(
    '%s',
    async (populate) => {
      for (const type of ['page-views', 'interactions']) {
        const { data } = await list(`${type}?${populate}`);
        for (const { session, sessionId } of data) {
          expect(session.sessionId).toBe(sessionId);
          expect(Object.keys(session)).toEqual(Object.keys(RECORD_FIELDS.sessions));
        }
      }
    },
  );

  test('some of its fields', async () => {
    const { data } = await list('page-views?populate[session][fields][0]=browser&fields=title');
    expect(Object.keys(data[0]).sort()).toEqual(['documentId', 'session', 'title']);
    expect(Object.keys(data[0].session).sort()).toEqual(['browser', 'documentId']);
  });

  test('is not there when it is not asked for', async () => {
    expect((await list('page-views?populate[session]=false')).data[0]).not.toHaveProperty('session');
    expect((await list('sessions?populate=*')).data[0]).not.toHaveProperty('session');
  });
});

describe('one record', () => {
  test.each([
    ['sessions', 'session-6'],
    ['page-views', 'view-0006'],
    ['interactions', 'deed-0006'],
  ])('of the %s', async (type, documentId) => {
    const { body } = await get(`${type}/${documentId}`).expect(200);
    expect(body.meta).toEqual({});
    expect(body.data).toEqual((await list(`${type}?filters[documentId]=${documentId}`)).data[0]);
  });

  test('with its session and some of its fields', async () => {
    const { body } = await get('page-views/view-0006?fields=title&populate=session').expect(200);
    expect(body.data).toMatchObject({ documentId: 'view-0006', title: 'axb', session: { documentId: 'session-6' } });
    expect(body.data).not.toHaveProperty('url');
  });

  test.each(['no-such', 'VIEW-0006', '%00', "'", '%25', 'view-0006%20', 'constructor'])('is 404 for %s', async (documentId) => {
    for (const type of RECORD_TYPES) {
      await get(`${type}/${documentId}`).expect(404);
    }
  });

  test.each([
    '?filters[title]=x',
    '?sort=title',
    '?pagination[page]=1',
    '?_q=x',
    '?locale=en',
    '?fields=secret',
    '?populate=target',
  ])('refuses %s', async (query) => {
    await get(`page-views/view-0006${query}`).expect(400);
  });
});

/** What is wrong, and what the answer must name. */
const WRONG: [string, string][] = [
  ['foo=1', 'foo'],
  ['foo=1&bar=2', 'foo, bar'],
  ['status=draft', 'status'],
  ['locale=en', 'locale'],
  ['filters=x', 'filters'],
  ['filters[0]=x', 'filters'],
  ['filters[secret]=x', 'filters.secret'],
  ['filters[id]=1', 'filters.id'],
  ['filters[session_row]=1', 'filters.session_row'],
  ['filters[title"%3Bdrop]=x', 'filters.title";drop'],
  ['filters[title][$foo]=x', '$foo'],
  ['filters[title][$EQ]=x', '$EQ'],
  ['filters[title][$jsonSupersetOf]=x', '$jsonSupersetOf'],
  ['filters[title][$or][0]=x', '$or'],
  ['filters[title][x]=y', 'filters.title.x'],
  ['filters[title][$eq][x]=y', 'filters.title.$eq'],
  ['filters[title]=a%00b', 'filters.title'],
  [`filters[title]=${'x'.repeat(2_049)}`, '2048'],
  ['filters[title][$between][0]=x', 'two values'],
  ['filters[title][$between]=x', 'two values'],
  ['filters[title][$null]=perhaps', 'true or false'],
  ['filters[$foo][0][title]=x', 'filters.$foo'],
  ['filters[$or]=x', 'filters.$or'],
  ['filters[$and][title]=x', 'filters.$and'],
  ['filters[$eq]=x', 'filters.$eq'],
  ['filters[timestamp]=yesterday', 'filters.timestamp'],
  ['filters[timestamp]=1', 'filters.timestamp'],
  ['filters[timestamp]=2026-02-31T99:00:00Z', 'filters.timestamp'],
  ['filters[timestamp][$gt]=2026-01-01T00:00:00', 'filters.timestamp.$gt'],
  ['filters[timestamp][$contains]=2026', '$contains'],
  ['filters[scrollDepth]=much', 'filters.scrollDepth'],
  ['filters[scrollDepth]=1e999', 'filters.scrollDepth'],
  ['filters[scrollDepth]=0x10', 'filters.scrollDepth'],
  ['filters[scrollDepth]=', 'filters.scrollDepth'],
  ['filters[scrollDepth][$contains]=1', '$contains'],
  ['filters[counted]=perhaps', 'filters.counted'],
  ['filters[counted][$gt]=true', '$gt'],
  ['filters[target]=x', 'filters.target'],
  ['filters[target][id]=1', 'filters.target.id'],
  ['filters[target][kind]=site', 'filters.target.kind'],
  ['filters[session]=x', 'filters.session'],
  ['filters[session][secret]=x', 'filters.session.secret'],
  ['filters[session][session][browser]=x', 'filters.session.session'],
  ['filters[metadata][x]=1', 'filters.metadata'],
  [`filters${'[$not]'.repeat(12)}[title]=x`, 'deeper'],
  [`filters${'[$not]'.repeat(25)}[title]=x`, 'filters'],
  [`filters[title]${'[$not]'.repeat(12)}=x`, 'deeper'],
  [Array.from({ length: 101 }, (_, index) => `filters[$or][${index}][title]=x`).join('&'), 'filters.$or'],
  [
    Array.from({ length: 70 }, (_, index) => `filters[$or][${index}][title][$in]=x&filters[$or][${index}][title][$in]=y`).join(
      '&',
    ),
    '200',
  ],
  ['sort=secret', 'secret'],
  ['sort=title', 'title'],
  ['sort=target', 'target'],
  ['sort=timestamp:up', 'asc or desc'],
  ['sort=timestamp:asc:desc', 'colon'],
  ['sort[timestamp]=up', 'sort.timestamp'],
  ['sort=timestamp;drop table x', 'timestamp;drop'],
  ['fields=secret', 'secret'],
  ['fields=secret,other', 'secret, other'],
  ['fields[x]=title', 'fields'],
  ['populate=target', 'target'],
  ['populate=secret', 'secret'],
  ['populate[session][populate]=x', 'populate'],
  ['populate[session][filters][browser]=x', 'filters'],
  ['populate[session]=perhaps', 'populate.session'],
  ['populate[session][fields]=secret', 'secret'],
  ['pagination=1', 'pagination'],
  ['pagination[foo]=1', 'pagination.foo'],
  ['pagination[page]=0', 'pagination.page'],
  ['pagination[page]=-1', 'pagination.page'],
  ['pagination[page]=1.5', 'pagination.page'],
  ['pagination[page]=x', 'pagination.page'],
  ['pagination[page]=9007199254740991', 'pagination.page'],
  ['pagination[pageSize]=-1x', 'pagination.pageSize'],
  ['pagination[pageSize]=-2', 'pagination.pageSize'],
  ['pagination[limit]=x', 'pagination.limit'],
  ['pagination[start]=-1', 'pagination.start'],
  ['pagination[start]=0&pagination[page]=1', 'not both'],
  ['pagination[withCount]=perhaps', 'pagination.withCount'],
  ['_q[x]=1', '_q'],
  ['_q=a&_q=b', '_q'],
  ['_q=%00', '_q'],
];

describe('what is wrong is refused and named', () => {
  test.each(WRONG)('%s', async (query, named) => {
    const { body, status } = await get(`page-views?${query}`);
    expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
    expect(body.error.message).toContain(named);
  });

  test.each([
    ['filters[metadata]=x', 'filters.metadata'],
    ['filters[metadata][$eq]=x', '$eq'],
    ['filters[metadata][x][$foo]=1', '$foo'],
    ['filters[metadata][x"y]=1', 'quotes'],
    ['filters[metadata][x\\]=1', 'backslashes'],
    [`filters[metadata][${'x'.repeat(256)}]=1`, 'short'],
    ['filters[metadata][x][$between]=1', 'two values'],
    ['filters[metadata][x][$null]=perhaps', 'true or false'],
    ['filters[metadata][x]=%00', 'NUL'],
  ])('%s', async (query, named) => {
    const { body, status } = await get(`interactions?${encodeURI(query).replaceAll('%2500', '%00')}`);
    expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
    expect(body.error.message).toContain(named);
  });

  test('of sessions too, which are part of nothing', async () => {
    await get('sessions?populate=session').expect(400);
    await get('sessions?filters[session][browser]=x').expect(400);
    await get('sessions?filters[target][uid]=x').expect(400);
  });
});
