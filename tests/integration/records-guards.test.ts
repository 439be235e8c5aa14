import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { RECORD_TYPES, type RecordType } from '../../contracts/records';
import { SETTINGS } from '../../contracts/settings';
import { tokenWho, userWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { newId, RECORDS, recordsApi } from '../helpers/records-api';
import { send, viewOf } from '../helpers/visits';

/** A route of the records' API, called so that it answers well. */
interface Route {
  method: 'get' | 'post' | 'put';
  path: string;
  type: RecordType;
  /** The permission that Strapi asks for. */
  permission: string;
  /** What the settings call it. */
  action: string;
  body?: object;
  status: number;
}

/** The records that are there to be asked for. */
const IDS: Record<RecordType, string> = { sessions: newId(), 'page-views': newId(), interactions: newId() };

const ROUTES: Route[] = [
  ...RECORD_TYPES.flatMap((type): Route[] => {
    const permission = (name: string) => `plugin::insight.${type}.${name}`;
    return [
      { method: 'get', path: `/${type}`, type, permission: permission('find'), action: `${type}.list`, status: 200 },
      {
        method: 'get',
        path: `/${type}/${IDS[type]}`,
        type,
        permission: permission('findOne'),
        action: `${type}.retrieve`,
        status: 200,
      },
      {
        method: 'post',
        path: `/${type}`,
        type,
        permission: permission('create'),
        action: `${type}.create`,
        body: RECORDS[type],
        status: 201,
      },
    ];
  }),
  {
    method: 'put',
    path: `/sessions/${IDS.sessions}`,
    type: 'sessions',
    permission: 'plugin::insight.sessions.update',
    action: 'sessions.create',
    body: { ended: true },
    status: 200,
  },
];

const NAMED = ROUTES.map(
  (route) => [`${route.method.toUpperCase()} ${route.path.replace(/[0-9a-f-]{36}/, ':id')}`, route] as const,
);
const ALL = ROUTES.map(({ permission }) => permission);
const POLICIES = { sessions: 'sessionPolicy', 'page-views': 'pageViewPolicy', interactions: 'interactionPolicy' };

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;
let full: string;

const call = ({ method, path, body }: Route, token?: string) => {
  const request = recordsApi(strapi, token === undefined ? {} : { token }).ask(method, path);
  return body ? request.send(body) : request;
};

const without = (action: string) => SETTINGS.apiActions.choices.filter((choice) => choice !== action);

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  full = await tokenWho(strapi, 'full-access');
  await trackOnly(strapi, PATTERNS);
});

beforeEach(async () => {
  await forgetAll(strapi);
  const session = { session: IDS.sessions };
  await send(strapi, [
    viewOf('/a', { id: IDS['page-views'], ...session }),
    { kind: 'interaction', type: 'click', url: 'https://site.test/a', id: IDS.interactions, ...session },
  ]).expect(204);
  await service(strapi, 'drain').drainAll();
});

afterEach(() => settings.forget());

afterAll(() => forgetAll(strapi));

describe('after installation', () => {
  test('nothing of Insight is granted to any role', async () => {
    const granted = await strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { action: { $startsWith: 'plugin::insight' }, role: { type: { $in: ['public', 'authenticated'] } } } });
    expect(granted).toEqual([]);
  });

  test.each(NAMED)('the public may not %s', async (_, route) => {
    const { body } = await call(route).expect(403);
    expect(body).toMatchObject({ data: null, error: { status: 403 } });
  });

  test('the public may send to the collector', async () => {
    await send(strapi, viewOf('/public')).expect(204);
  });
});

describe.each(NAMED)('%s', (_, route) => {
  test('is open to an API token that may, and to no other', async () => {
    await call(route, await tokenWho(strapi, [route.permission])).expect(route.status);
    await call(
      route,
      await tokenWho(
        strapi,
        ALL.filter((permission) => permission !== route.permission),
      ),
    ).expect(403);
    await call(route, full).expect(route.status);
    await call(route, await tokenWho(strapi, 'read-only')).expect(route.method === 'get' ? 200 : 403);
    await call(route, 'no-token').expect(401);
  });

  test('is open to a user whose role may, and to no other', async () => {
    await call(route, (await userWho(strapi, [route.permission])).token).expect(route.status);
    const others = ALL.filter((permission) => permission !== route.permission);
    await call(route, (await userWho(strapi, others)).token).expect(403);
  });

  test('is answered with 405 when it is switched off, whoever asks, and at once', async () => {
    await settings.choose({ apiActions: without(route.action) });
    for (const token of [full, undefined, 'no-token']) {
      const { body, headers } = await call(route, token).expect(405);
      expect(body.error).toMatchObject({ status: 405, name: 'MethodNotAllowedError' });
      expect(String(headers.allow).split(', ')).not.toContain(route.method.toUpperCase());
    }
    await settings.forget();
    await call(route, full).expect(route.status);
  });

  test('stays as it is when everything else is switched off', async () => {
    await settings.choose({ apiActions: [route.action] });
    await call(route, full).expect(route.status);
  });

  test('is judged by the policy of its type, once Strapi has found that its caller may', async () => {
    const judge = vi.fn<(context: { state: { user?: { id: number } } }) => unknown>(() => true);
    strapi.get('policies').set('global::insight-gate', judge);
    await settings.choose({ [POLICIES[route.type]]: 'global::insight-gate' });
    await call(route).expect(403);
    expect(judge).not.toHaveBeenCalled();

    const user = await userWho(strapi, [route.permission]);
    await call(route, user.token).expect(route.status);
    expect(judge).toHaveBeenCalledTimes(1);
    expect(String(judge.mock.calls[0]?.[0].state.user?.id)).toBe(user.id);
    judge.mockReturnValue(undefined);
    await call(route, full).expect(route.status);

    for (const verdict of [false, null, 0, 'no']) {
      judge.mockReturnValue(verdict);
      const { body } = await call(route, full).expect(403);
      expect(body.error.name).toBe('PolicyError');
    }
    judge.mockImplementation(() => {
      throw new errors.PolicyError('Only for partners.');
    });
    expect((await call(route, full).expect(403)).body.error.message).toBe('Only for partners.');
    await settings.forget();
    await call(route, full).expect(route.status);
  });

  test('lets nobody pass when its policy is not there any more', async () => {
    strapi.get('policies').set('global::insight-gone', () => true);
    await settings.choose({ [POLICIES[route.type]]: 'global::insight-gone' });
    strapi.get('policies').set('global::insight-gone', undefined);
    await call(route, full).expect(403);
  });
});

describe('a policy', () => {
  test('of one type says nothing of another', async () => {
    strapi.get('policies').set('global::insight-gate', () => false);
    await settings.choose({ sessionPolicy: 'global::insight-gate' });
    for (const route of ROUTES) {
      await call(route, full).expect(route.type === 'sessions' ? 403 : route.status);
    }
  });

  test('of sessions also keeps them from being read along with other records', async () => {
    const populated = () => recordsApi(strapi, { token: full }).ask('get', '/page-views?populate=session');
    expect((await populated().expect(200)).body.data[0].session.documentId).toBe(IDS.sessions);
    strapi.get('policies').set('global::insight-gate', () => false);
    await settings.choose({ sessionPolicy: 'global::insight-gate' });
    expect((await populated()).status).toBeGreaterThanOrEqual(400);
    await recordsApi(strapi, { token: full }).ask('get', '/page-views').expect(200);
  });
});

describe('the guards stand in their order', () => {
  const wrong = (token?: string) =>
    recordsApi(strapi, token === undefined ? {} : { token })
      .ask('post', '/page-views')
      .set('Content-Type', 'text/csv')
      .send('a;b');

  test('switch, permission, policy, format', async () => {
    strapi.get('policies').set('global::insight-gate', () => false);
    await settings.choose({ apiActions: [], pageViewPolicy: 'global::insight-gate' });
    await wrong().expect(405);
    await settings.choose({ apiActions: null });
    expect((await wrong().expect(403)).body.error.name).toBe('ForbiddenError');
    expect((await wrong(full).expect(403)).body.error.name).toBe('PolicyError');
    await settings.choose({ pageViewPolicy: null });
    await wrong(full).expect(415);
  });
});

describe('a switch', () => {
  const off = () => settings.choose({ apiActions: ['sessions.retrieve', 'page-views.list'] });

  test('names the methods that are left', async () => {
    const allowed = async (path: string) => {
      const { headers } = await recordsApi(strapi, { token: full }).ask('delete', path).expect(405);
      return headers.allow;
    };
    expect(await allowed('/sessions')).toBe('GET, HEAD, POST');
    expect(await allowed(`/sessions/${IDS.sessions}`)).toBe('GET, HEAD, PUT');
    expect(await allowed(`/page-views/${IDS['page-views']}`)).toBe('GET, HEAD');
    await off();
    expect(await allowed('/sessions')).toBe('');
    expect(await allowed(`/sessions/${IDS.sessions}`)).toBe('GET, HEAD');
    expect(await allowed('/page-views')).toBe('GET, HEAD');
  });

  test.each(['/sessions/', '/Sessions', '/SESSIONS/?sort=startTime', '/sessions?a=/page-views'])(
    'is not passed by writing the path as %s',
    async (path) => {
      await off();
      await recordsApi(strapi, { token: full }).ask('get', path).expect(405);
      await recordsApi(strapi, { token: full }).ask('post', path).send(RECORDS.sessions).expect(405);
      await recordsApi(strapi, { token: full }).ask('head', path).expect(405);
    },
  );

  test('holds for no other route', async () => {
    await settings.choose({ apiActions: [] });
    await recordsApi(strapi).ask('get', '/tracker.js').expect(200);
    await send(strapi, viewOf('/b')).expect(204);
    await supertest(strapi.server.httpServer).get('/api/articles').expect(200);
    await supertest(strapi.server.httpServer).get('/api/sessions').expect(404);
  });

  test('lets browsers ask what they may send', async () => {
    await settings.choose({ apiActions: [] });
    await recordsApi(strapi, { headers: { Origin: 'https://site.test', 'Access-Control-Request-Method': 'POST' } })
      .ask('options', '/page-views')
      .expect(204);
  });

  test('answers pages of other hosts so that they can read why', async () => {
    await settings.choose({ apiActions: [] });
    const { headers } = await recordsApi(strapi, { headers: { Origin: 'https://site.test' } })
      .ask('get', '/page-views')
      .expect(405);
    expect(headers['access-control-allow-origin']).toBe('https://site.test');
  });
});
