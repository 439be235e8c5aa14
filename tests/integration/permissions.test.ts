import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionOf, CAPABILITIES } from '../../contracts/permissions';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { onlyDomains } from '../helpers/statistics';
import { onlyTrackers } from '../helpers/trackers';
import { send, viewOf } from '../helpers/visits';

const CONTENT_READ = 'plugin::content-manager.explorer.read';

interface Route {
  method: string;
  path: string;
  config: { policies: (string | { name: string; config: { actions: string[] } })[] };
}

/** Of the playground: a role reads all of a localised type that may read it in each. */
const LOCALES = ['en', 'de'];

let strapi: Core.Strapi;
let documentId: string;
let settings: ReturnType<typeof chosenSettings>;

const routes = (): Route[] => (strapi.plugin('insight').routes as unknown as { admin: { routes: Route[] } }).admin.routes;
const actionsOf = ({ config }: Route): string[] =>
  config.policies.flatMap((policy) => (typeof policy === 'string' ? [] : policy.config.actions));

/** The routes that need the same capability: a role is made once for all of them. */
const routesByAction = (): Map<string, Route[]> => {
  const byAction = new Map<string, Route[]>();
  for (const route of routes()) {
    const [own = ''] = actionsOf(route);
    byAction.set(own, [...(byAction.get(own) ?? []), route]);
  }
  return byAction;
};

/** What a route needs to be told beside its path. */
const BODIES: [RegExp, object][] = [
  [/^PUT .settings$/, { changes: { silenceMinutes: null } }],
  [/^PUT .settings.tracking/, { tracked: true, urlPattern: PATTERNS[ARTICLE] }],
  [/^POST .records.[^/]+.delete$/, { documentIds: ['nothing'] }],
  [/^POST .records.[^/]+.erase$/, { visitor: 'nobody' }],
  [/^POST .records.(sessions|page-views)$/, { visitor: 'reader-0001', url: 'https://site.test/a' }],
  [/^POST .records.interactions$/, { visitor: 'reader-0001', url: 'https://site.test/a', eventType: 'click' }],
  [/^PUT .records.sessions/, { userId: '42' }],
  [/^(POST|PUT) .statistics.charts/, { name: 'Orders', question: { metrics: ['shop.orders'] } }],
  [/^PUT .statistics/, { name: 'Renamed' }],
  [/^POST .statistics.domains$/, { ref: 'a' }],
  [/^POST .statistics.metrics$/, { domain: 'shop', ref: 'a' }],
  [/^POST .statistics.values$/, { data: [{ metric: 'shop.orders', value: 1 }] }],
  [/^POST .statistics.values.delete$/, { data: [{ metric: 'shop.orders' }] }],
  [/^POST .trackers$/, { ref: 'made', metric: 'shop.made', uid: ARTICLE, aggregate: 'count' }],
  [/^POST .trackers.preview$/, { uid: ARTICLE, aggregate: 'count' }],
  [/^PUT .trackers/, { name: 'Renamed' }],
  [/^POST .entries.[^/]+.numbers$/, { documentIds: ['nothing'] }],
];
const QUERIES: [RegExp, string][] = [
  [/erasure$/, '?visitor=nobody'],
  [/export$/, '?format=ndjson'],
  [/breakdown$/, '?dimension=source'],
  [/dashboard.content$/, '?list=entries'],
  [/statistics.(values|comparison)$/, '?metric=shop.orders&from=2026-03-01&to=2026-03-02'],
  [/statistics.(most-recent|objects)$/, '?metric=shop.orders'],
  [/statistics.chart$/, '?metrics=shop.orders'],
  [/dashboard.breakdown$/, '?dimension=source'],
];

/** Calls a route with values that it would accept. */
const call = (administrator: Administrator, { method, path }: Route, id = documentId) => {
  const [, query = ''] = QUERIES.find(([pattern]) => pattern.test(path)) ?? [];
  const [, body] = BODIES.find(([pattern]) => pattern.test(`${method} ${path}`)) ?? [];
  const address = `/insight${path.replace(':uid', ARTICLE).replace(':documentId', id).replace(':ref', 'shop').replace(':metric', 'shop.orders').replace(':tracker', 'shop').replace(':id', '1')}${query}`;
  // A stream has no end: whether it would begin is asked by HEAD.
  const get = path.endsWith('/stream') ? administrator.head : administrator.get;
  const request = { GET: get, PUT: administrator.put, POST: administrator.post, DELETE: administrator.delete };
  return request[method as keyof typeof request].call(administrator, address).send(body);
};

/** A route that makes a record says so. */
const statusOf = ({ method, path }: Route): number => (method === 'POST' && /^.records.[^/]+$/.test(path) ? 201 : 200);

/** Makes what a route shows or takes away. @returns its id */
const recordFor = async ({ path }: Route): Promise<string> => {
  const id = randomUUID();
  const at = new Date().toISOString();
  const fields = { id, at, visitor: id, url: 'https://site.test/a' };
  await service(strapi, 'collect').importEvents([
    path.includes('interactions') ? { kind: 'interaction', type: 'click', ...fields } : { kind: 'view', ...fields },
  ]);
  await service(strapi, 'drain').drainAll();
  return id;
};

const CHART = {
  id: 1,
  name: 'Orders',
  look: 'line',
  question: '{"metrics":["shop.orders"]}',
  is_on_dashboard: false,
  is_on_home: false,
};

/** A domain, a chart and a tracker that administrators may change. */
const makeShop = async (): Promise<void> => {
  await onlyTrackers(strapi, []);
  await onlyDomains(strapi, [{ ref: 'shop', metrics: [{ ref: 'orders' }, { ref: 'made' }] }]);
  await service(strapi, 'trackers').register([{ ref: 'shop', metric: 'shop.orders', uid: ARTICLE, aggregate: 'count' }]);
  await strapi.db.connection('insight_charts').delete();
  await strapi.db.connection('insight_charts').insert(CHART);
  for (const table of ['insight_domains', 'insight_metrics', 'insight_trackers']) {
    await strapi.db.connection(table).update({ is_registered: false });
  }
};

/** Calls a route with values that it would accept, where what they name is there. */
const callRightly = async (administrator: Administrator, route: Route) => {
  if (/^.(statistics|trackers)/.test(route.path)) {
    await makeShop();
  }
  return /records.*:documentId$/.test(route.path)
    ? call(administrator, route, await recordFor(route))
    : call(administrator, route);
};

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  await settings.choose({ editRecords: true });
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  const article = await publishArticle(strapi, 'Confidential');
  documentId = article.documentId;
  await send(strapi, viewOf(`/articles/${article.slug}`)).expect(204);
  await service(strapi, 'drain').drainAll();
});

afterAll(async () => {
  await settings.forget();
  await onlyTrackers(strapi, []);
  await strapi.db.connection('insight_charts').delete();
});

describe('every admin route', () => {
  test('names a capability that is registered', () => {
    const registered: { values(): { actionId: string }[] } = strapi.service('admin::permission').actionProvider;
    const known = registered.values().map(({ actionId }) => actionId);
    expect(known).toEqual(expect.arrayContaining(CAPABILITIES.map(actionOf)));
    expect(routes().length).toBeGreaterThan(0);
    for (const route of routes()) {
      expect(actionsOf(route), route.path).toHaveLength(1);
      expect(known, route.path).toContain(actionsOf(route)[0]);
    }
  });

  test('answers 401 to nobody', async () => {
    for (const route of routes()) {
      expect((await call(supertest.agent(strapi.server.httpServer), route)).status, route.path).toBe(401);
    }
  });

  test('answers 403 to a role that has every capability but its own', async () => {
    for (const [own, routesOfIt] of routesByAction()) {
      const others = CAPABILITIES.map(actionOf).filter((action) => action !== own);
      const administrator = await administratorWho(strapi, [
        ...others.map((action) => ({ action })),
        { action: CONTENT_READ, subject: ARTICLE, locales: LOCALES },
      ]);
      for (const route of routesOfIt) {
        expect((await call(administrator, route)).status, route.path).toBe(403);
      }
    }
  });

  test('answers well to a role that has its capability and may read the type', async () => {
    for (const [own, routesOfIt] of routesByAction()) {
      const administrator = await administratorWho(strapi, [
        { action: own },
        { action: CONTENT_READ, subject: ARTICLE, locales: LOCALES },
      ]);
      for (const route of routesOfIt) {
        expect((await callRightly(administrator, route)).status, route.path).toBe(statusOf(route));
      }
    }
  });

  test('answers well to the super administrator', async () => {
    const administrator = await superAdministrator(strapi);
    for (const route of routes()) {
      expect((await callRightly(administrator, route)).status, route.path).toBe(statusOf(route));
    }
  });
});

describe('a role that may not read a type in the Content Manager', () => {
  test('does not get the numbers of its entries', async () => {
    const administrator = await administratorWho(strapi, [{ action: actionOf('read-entry-numbers') }]);
    const answer = await administrator.get(`/insight/entries/${ARTICLE}/${documentId}`).expect(403);
    expect(answer.body.error.message).toBe('You may not read entries of this type.');
  });

  test('does not see the titles of its entries on the dashboard', async () => {
    const administrator = await administratorWho(strapi, [{ action: actionOf('read-dashboard') }]);
    const { body, text } = await administrator.get('/insight/dashboard/top-entries').expect(200);
    expect(body.entries).toMatchObject([{ documentId, title: null, views: 1 }]);
    expect(text).not.toContain('Confidential');
  });

  test('does not see a title on the dashboard when it may read other fields only', async () => {
    const titleOf = async (fields: string[]) => {
      const administrator = await administratorWho(strapi, [
        { action: actionOf('read-dashboard') },
        { action: CONTENT_READ, subject: ARTICLE, fields },
      ]);
      return (await administrator.get('/insight/dashboard/top-entries').expect(200)).body.entries[0].title;
    };
    expect(await titleOf(['slug'])).toBeNull();
    expect(await titleOf(['slug', 'title'])).toBe('Confidential');
  });
});
