import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actionOf, CAPABILITIES } from '../../contracts/permissions';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';

const ACTION = actionOf('read-week-report');
const OTHERS = CAPABILITIES.map(actionOf).filter((action) => action !== ACTION);
const PARTS = ['interactions', 'page-views', 'sessions', 'browsers'];

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;
let callers: Record<'super' | 'with' | 'without', Administrator>;

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
  callers = {
    super: await superAdministrator(strapi),
    with: await administratorWho(strapi, [{ action: ACTION }]),
    without: await administratorWho(
      strapi,
      OTHERS.map((action) => ({ action })),
    ),
  };
});

afterEach(() => settings.forget());
afterAll(() => settings.forget());

const statuses = async (caller: Administrator): Promise<number[]> => {
  const answers: number[] = [];
  for (const part of PARTS) {
    answers.push((await caller.get(`/insight/reports/week/${part}`)).status);
  }
  return answers;
};

/** What Strapi's admin is told that its user may do. */
const permissionsOf = async (caller: Administrator): Promise<{ action: string }[]> =>
  (await caller.get('/admin/users/me/permissions').expect(200)).body.data;
const isTold = async (caller: Administrator): Promise<number> =>
  (await permissionsOf(caller)).filter(({ action }) => action === ACTION).length;

const SEEN = [200, 200, 200, 200];
const REFUSED = [403, 403, 403, 403];

describe('the seven-day report is shown', () => {
  test.each([
    ['roles', 'to roles that have its permission', { super: true, with: true, without: false }],
    ['administrators', 'to every administrator', { super: true, with: true, without: true }],
    ['superAdmins', 'to super administrators only', { super: true, with: false, without: false }],
  ] as const)('with %s %s, and the admin is told so', async (reportPermission, _, seen) => {
    await settings.choose({ reportPermission });
    for (const name of ['super', 'with', 'without'] as const) {
      expect(await statuses(callers[name]), name).toEqual(seen[name] ? SEEN : REFUSED);
      expect(await isTold(callers[name]), name).toBe(seen[name] ? 1 : 0);
    }
    const nobody = supertest.agent(strapi.server.httpServer);
    expect(await statuses(nobody)).toEqual([401, 401, 401, 401]);
  });

  test('by default to the roles', async () => {
    expect(await statuses(callers.without)).toEqual(REFUSED);
    expect(await statuses(callers.with)).toEqual(SEEN);
  });

  test('from the moment that it is chosen, and no longer than it is', async () => {
    await settings.choose({ reportPermission: 'administrators' });
    expect(await statuses(callers.without)).toEqual(SEEN);
    await settings.choose({ reportPermission: 'superAdmins' });
    expect(await statuses(callers.without)).toEqual(REFUSED);
    expect(await statuses(callers.with)).toEqual(REFUSED);
  });
});

test('who may see the report may see nothing else by it', async () => {
  const plain = await administratorWho(strapi, []);
  const before = await permissionsOf(plain);
  await settings.choose({ reportPermission: 'administrators' });
  expect((await permissionsOf(plain)).filter(({ action }) => action !== ACTION)).toEqual(before);
  await plain.get('/insight/dashboard/overview').expect(403);
  await plain.get('/insight/records/sessions').expect(403);
  await plain.get('/insight/settings').expect(403);
});

test('nobody but administrators is let in where all of these are', async () => {
  await settings.choose({ reportPermission: 'administrators' });
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: `report ${Math.random()}`, description: '', type: 'full-access', lifespan: null });
  const token = supertest.agent(strapi.server.httpServer).set('Authorization', `Bearer ${accessKey}`);
  expect(await statuses(token)).toEqual([401, 401, 401, 401]);
});

test('the policy is none that a setting can name for the API', async () => {
  const { body } = await callers.super.get('/insight/settings').expect(200);
  expect(body.policies).not.toContain('plugin::insight.report-permission');
});

test('a choice that there is not is refused, with what there is', async () => {
  const { body } = await callers.super
    .put('/insight/settings')
    .send({ changes: { reportPermission: 'everybody' } })
    .expect(400);
  expect(body.error.message).toContain('roles, administrators, superAdmins');
});
