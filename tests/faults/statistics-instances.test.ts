import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tracker } from '../../contracts/trackers';
import { answerFrom } from '../helpers/answer-from';
import { ORDER } from '../helpers/naive-trackers';
import { PLAYGROUND, STRAPI } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { openSite, type Site } from '../helpers/site';
import { siteEnvironment } from '../helpers/site-environment';

const STATISTICS = [{ ref: 'shop', metrics: [{ ref: 'sales' }, { ref: 'orders' }] }];
const TRACKERS = [
  {
    ref: 'orders',
    metric: 'shop.orders',
    uid: ORDER,
    aggregate: 'count',
    dateField: 'placedAt',
    groupBy: 'country',
    periods: ['day', 'lifetime'],
  },
];

const DAY_MS = 86_400_000;
const DATE = '2026-01-31';
const OBJECT = 'object[country]=AT';

/** How often each process adds, and how many requests of it are under way at once. */
const TIMES = 60;
const AT_ONCE = 6;

let site: Site;
let second: RunningApp;

const urls = (): string[] => [site.url(), second.url];

const open = async (database: 'sqlite' | 'postgres'): Promise<void> => {
  const environment = await siteEnvironment(database, 'database');
  const given: object = JSON.parse(environment.INSIGHT_OPTIONS ?? '{}');
  const options = { ...given, statistics: STATISTICS, trackers: TRACKERS };
  const all = { ...environment, DATABASE_JOURNAL: 'wal', INSIGHT_OPTIONS: JSON.stringify(options) };
  site = await openSite(all);
  second = await startApp(PLAYGROUND, STRAPI, all);
};

const tokenWho = async (permissions: string[]): Promise<string> => {
  const token = { name: permissions.join(), description: '', type: 'custom', permissions, lifespan: null };
  return (await site.api().send<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', token)).data.accessKey;
};

const ask = (url: string, path: string, token?: string, data?: object[]): Promise<Response> =>
  answerFrom(`${url}/api/insight/statistics${path}`, {
    method: data ? 'POST' : 'GET',
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(data && { 'Content-Type': 'application/json' }) },
    ...(data && { body: JSON.stringify({ data }) }),
  });

const valuesOf = async (query: string, token: string): Promise<(number | null)[]> => {
  const answer = await ask(site.url(), `?${query}`, token);
  const { data } = (await answer.json()) as { data: { values: (number | null)[] }[] };
  return data[0]?.values ?? [];
};

/** Does the same many times, some at once. */
const repeatedly = (work: (index: number) => Promise<void>): Promise<unknown> =>
  Promise.all(
    Array.from({ length: AT_ONCE }, async (_, first) => {
      for (let index = first; index < TIMES; index += AT_ONCE) {
        await work(index);
      }
    }),
  );

const orderOf = (daysAgo: number, country: string) => ({
  placedAt: new Date(Date.parse(`${DATE}T12:00Z`) - daysAgo * DAY_MS).toISOString(),
  state: 'paid',
  country,
  customer: 'Ada',
  total: 1,
});

const makeOrder = (url: string, daysAgo: number, country: string) =>
  site.api().at(url).send('POST', `/content-manager/collection-types/${ORDER}`, orderOf(daysAgo, country));

const run = (url: string) => site.api().at(url).send<{ tracker: Tracker }>('POST', '/insight/trackers/orders/run', {});

describe.each(['sqlite', 'postgres'] as const)('two processes on %s', (database) => {
  beforeAll(() => open(database));

  afterAll(async () => {
    await second.stop();
    await site.app().stop();
  });

  test('that add to the same values at once lose nothing', async () => {
    const token = await tokenWho(['plugin::insight.statistics.find', 'plugin::insight.statistics.record']);
    const add = (url: string) => async (index: number) => {
      const one = { metric: 'shop.sales', date: DATE, by: 1 };
      const several = [one, { ...one, period: 'lifetime' }, { ...one, object: { country: 'AT' } }];
      const answer = await ask(url, '', token, index % 2 === 0 ? [one] : several);
      expect(answer.status, await answer.text()).toBe(200);
    };
    await Promise.all(urls().map((url) => repeatedly(add(url))));
    const of = `metric=shop.sales&date=${DATE}`;
    expect(await valuesOf(of, token)).toEqual([2 * TIMES]);
    expect(await valuesOf(`${of}&period=lifetime`, token)).toEqual([TIMES]);
    expect(await valuesOf(`${of}&${OBJECT}`, token)).toEqual([TIMES]);
  });

  test('that run one tracker at once, while orders are placed, count each order once', async () => {
    const token = await tokenWho(['plugin::insight.statistics-shop.find']);
    const days = Array.from({ length: 20 }, (_, index) => 2 * index);
    for (const [index, day] of days.entries()) {
      await makeOrder(urls()[index % 2] ?? '', day, index % 3 === 0 ? 'AT' : 'DE');
    }
    const runs = [...urls(), ...urls()].map(run);
    // In SQLite Strapi's own transactions give up where another process writes.
    const placing = database === 'sqlite' ? [] : [1, 1, 39].map((day, index) => makeOrder(urls()[index % 2] ?? '', day, 'AT'));
    const placed = (await Promise.all(placing)).length;
    await Promise.all(runs);
    const { tracker } = await run(second.url);
    expect(tracker.progress).toMatchObject({ state: 'ready', error: null });
    const ofDay = (daysAgo: number): number =>
      (daysAgo % 2 === 0 ? 1 : 0) + (placed > 0 ? [1, 1, 39].filter((day) => day === daysAgo).length : 0);
    const from = new Date(Date.parse(DATE) - 38 * DAY_MS).toISOString().slice(0, 10);
    const range = `metric=shop.orders&from=${from}&to=${DATE}`;
    const expected = Array.from({ length: 39 }, (_, index) => ofDay(38 - index));
    expect(await valuesOf(range, token)).toEqual(expected);
    // Those of AT are every third of the twenty, the first among them: seven.
    expect(await valuesOf(`metric=shop.orders&date=${DATE}&period=lifetime`, token)).toEqual([days.length + placed]);
    expect(await valuesOf(`metric=shop.orders&date=${DATE}&period=lifetime&${OBJECT}`, token)).toEqual([7 + placed]);
  });

  test('a token and a role that are limited to one domain are so after all have been started again', async () => {
    const api = site.api();
    await api.send('POST', '/insight/statistics/domains', { ref: 'news' });
    await api.send('POST', '/insight/statistics/metrics', { domain: 'news', ref: 'readers' });
    const token = await tokenWho(['plugin::insight.statistics-news.find', 'plugin::insight.statistics-news.record']);
    const { roles } = await api.get<{ roles: { id: number; type: string }[] }>('/users-permissions/roles');
    const id = roles.find(({ type }) => type === 'public')?.id;
    const { role } = await api.get<{ role: PublicRole }>(`/users-permissions/roles/${id}`);
    const { controllers } = role.permissions['plugin::insight'] ?? { controllers: {} };
    controllers['statistics-shop'] = { find: { enabled: true, policy: '' } };
    await api.send('PUT', `/users-permissions/roles/${id}`, { ...role, users: [] });

    const statuses = async () => {
      const read = (metric: string, by?: string) => ask(site.url(), `?metric=${metric}&date=${DATE}`, by);
      const write = (metric: string, by?: string) => ask(site.url(), '', by, [{ metric, date: DATE, value: 1 }]);
      const asked = [
        read('news.readers', token),
        write('news.readers', token),
        read('shop.sales', token),
        write('shop.sales', token),
        read('shop.sales'),
        write('shop.sales'),
        read('news.readers'),
      ];
      return (await Promise.all(asked)).map(({ status }) => status);
    };
    const limited = [200, 200, 403, 403, 200, 403, 403];
    expect(await statuses()).toEqual(limited);
    await second.stop();
    await site.app().stop();
    await site.restart();
    expect(await statuses()).toEqual(limited);
  });
});

interface PublicRole {
  name: string;
  permissions: Record<string, { controllers: Record<string, Record<string, { enabled: boolean; policy: string }>> }>;
}
