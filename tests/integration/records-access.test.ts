import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_TYPES, type RecordType } from '../../contracts/records';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { recordEvents } from '../helpers/recorded-events';
import { tokenWith } from '../helpers/tokens';

const IDS: Record<RecordType, string> = { sessions: 'session-6', 'page-views': 'view-0006', interactions: 'deed-0006' };

const ROUTES = RECORD_TYPES.flatMap((type) => [
  { path: `/api/insight/${type}`, action: `plugin::insight.${type}.find` },
  { path: `/api/insight/${type}/${IDS[type]}`, action: `plugin::insight.${type}.findOne` },
]);
const ACTIONS = ROUTES.map(({ action }) => action);

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await recordEvents(strapi);
});

afterAll(() => forgetAll(strapi));

const get = (path: string, token?: string) => {
  const request = supertest(strapi.server.httpServer).get(path);
  return token === undefined ? request : request.set('Authorization', `Bearer ${token}`);
};

/** Somebody who is signed in to the site, in a role that may do this and nothing else. */
const userWho = async (permissions: string[]): Promise<string> => {
  const role = await strapi.db.query('plugin::users-permissions.role').create({
    data: { name: randomUUID(), type: randomUUID(), description: '' },
  });
  for (const action of permissions) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
  const username = randomUUID();
  const { service } = strapi.plugin('users-permissions');
  const user = await service('user').add({
    ...{ username, email: `${username}@site.test`, password: 'Correct-Horse-7', role: role.id },
    ...{ provider: 'local', confirmed: true, blocked: false },
  });
  return service('jwt').issue({ id: user.id });
};

describe.each(ROUTES)('GET $path', ({ path, action }) => {
  test('is for nobody after installation', async () => {
    await get(path).expect(403);
  });

  test('is for a token that may', async () => {
    await get(path, await tokenWith(strapi, [action])).expect(200);
    await get(path, await tokenWith(strapi, 'full-access')).expect(200);
  });

  test('is not for a token that may all the others', async () => {
    await get(
      path,
      await tokenWith(
        strapi,
        ACTIONS.filter((other) => other !== action),
      ),
    ).expect(403);
    await get(path, 'no-token').expect(401);
  });

  test('is for a role that may', async () => {
    await get(path, await userWho([action])).expect(200);
  });

  test('is not for a role that may all the others', async () => {
    await get(path, await userWho(ACTIONS.filter((other) => other !== action))).expect(403);
  });
});

describe('sessions are not read by way of other records', () => {
  test.each([
    'page-views?populate=session',
    'page-views?populate=*',
    'page-views?filters[session][browser]=Firefox',
    'page-views?filters[$not][session][ipAddress][$startsWith]=1',
    'interactions?populate[session][fields]=ipAddress',
    'interactions?filters[$or][0][session][userId][$notNull]=true',
    'page-views/view-0006?populate=session',
  ])('%s', async (query) => {
    const others = ACTIONS.filter((action) => action !== 'plugin::insight.sessions.find');
    const { body } = await get(`/api/insight/${query}`, await tokenWith(strapi, others)).expect(400);
    expect(body.error.message).toContain('session needs the permission');
    await get(`/api/insight/${query}`, await tokenWith(strapi, ACTIONS)).expect(200);
    await get(`/api/insight/${query}`, await userWho(ACTIONS)).expect(200);
  });

  test('but a record names its own', async () => {
    const token = await tokenWith(strapi, ['plugin::insight.page-views.find']);
    const { body } = await get('/api/insight/page-views?filters[sessionId]=session-6', token).expect(200);
    expect(body.meta.pagination.total).toBe(6);
    await get('/api/insight/page-views?filters[session][documentId]=session-6', token).expect(200);
  });
});
