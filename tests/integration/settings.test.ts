import type { Core, UID } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TrackableType } from '../../contracts/tracking';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, AUTHOR, PRODUCT, publishProduct } from '../helpers/content';
import { service, trackOnly } from '../helpers/insight';

let strapi: Core.Strapi;
let administrator: Administrator;

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

beforeEach(() => trackOnly(strapi, {}));

const list = async (): Promise<TrackableType[]> => (await administrator.get('/insight/settings/tracking').expect(200)).body.types;
const find = async (uid: string): Promise<TrackableType | undefined> => (await list()).find((type) => type.uid === uid);
const choose = (uid: string, choice: object) => administrator.put(`/insight/settings/tracking/${uid}`).send(choice);

describe('the tracking settings', () => {
  test('list every collection and single type that editors see, by name, switched off', async () => {
    const types = await list();
    expect(types.map(({ uid }) => uid)).toEqual(expect.arrayContaining([ABOUT, ARTICLE, AUTHOR, PRODUCT]));
    expect(types.every(({ tracked }) => !tracked)).toBe(true);
    expect(types.some(({ uid }) => uid.startsWith('plugin::insight') || uid.startsWith('admin::'))).toBe(false);
    const names = types.map(({ displayName }) => displayName);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  });

  test('say of a type its kind, its entries, and what a pattern may name', async () => {
    const before = (await find(PRODUCT))?.entries ?? Number.NaN;
    await publishProduct(strapi);
    expect(await find(PRODUCT)).toMatchObject({ kind: 'collectionType', displayName: 'Product', entries: before + 1 });
    expect((await find(PRODUCT))?.parameters).toEqual(expect.arrayContaining(['slug', 'name', 'documentId']));
    expect((await find(PRODUCT))?.parameters).not.toContain('locale');
    expect((await find(ARTICLE))?.parameters).toContain('locale');
    expect(await find(ABOUT)).toMatchObject({ kind: 'singleType' });
  });

  test('switch a type on and off, and keep its pattern', async () => {
    const chosen = await choose(ARTICLE, { tracked: true, urlPattern: ' /articles/:slug ' }).expect(200);
    expect(chosen.body).toMatchObject({ uid: ARTICLE, tracked: true, urlPattern: '/articles/:slug' });
    expect(await find(ARTICLE)).toMatchObject({ tracked: true, urlPattern: '/articles/:slug' });
    await choose(ARTICLE, { tracked: false, urlPattern: '/articles/:slug' }).expect(200);
    expect(await find(ARTICLE)).toMatchObject({ tracked: false, urlPattern: '/articles/:slug' });
  });

  test.each([
    ['a pattern without a slash', ARTICLE, { tracked: true, urlPattern: 'articles/:slug' }, 400, 'starts with a slash'],
    ['a pattern with an unknown parameter', ARTICLE, { tracked: true, urlPattern: '/articles/:sulg' }, 400, '“sulg”'],
    ['a pattern for all entries', ARTICLE, { tracked: true, urlPattern: '/articles' }, 400, 'tells the entries apart'],
    ['a pattern that is too long', ARTICLE, { tracked: true, urlPattern: `/${'x'.repeat(300)}` }, 400, 'urlPattern'],
    ['a switch that is none', ARTICLE, { tracked: 'yes', urlPattern: '' }, 400, 'tracked'],
    ['a missing switch', ARTICLE, { urlPattern: '' }, 400, 'tracked'],
    ['a field that is not known', ARTICLE, { tracked: true, urlPattern: '', colour: 'red' }, 400, 'colour'],
    ['no body', ARTICLE, {}, 400, 'tracked'],
    ['a type that there is not', 'api::nothing.nothing', { tracked: true, urlPattern: '' }, 404, 'api::nothing.nothing'],
    ['a type of the plugin’s own', 'plugin::insight.total', { tracked: true, urlPattern: '' }, 404, 'plugin::insight.total'],
    ['a type called __proto__', '__proto__', { tracked: true, urlPattern: '' }, 404, '__proto__'],
  ])('refuse %s', async (_, uid, choice, status, words) => {
    const answer = await choose(uid, choice);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(words);
    expect((await find(ARTICLE))?.tracked).toBe(false);
  });

  test('say at which field a pattern is wrong', async () => {
    const answer = await choose(ARTICLE, { tracked: true, urlPattern: '/articles' }).expect(400);
    expect(answer.body.error.details.errors).toMatchObject([{ path: ['urlPattern'] }]);
  });
});

describe('the switch of the Content-Type Builder and that of the settings', () => {
  let original: Record<string, unknown> | undefined;
  const type = () => strapi.contentType(AUTHOR as UID.ContentType) as { pluginOptions?: Record<string, unknown> };
  /** What the Content-Type Builder writes into the type's schema, and the start of Strapi that follows. */
  const build = async (tracked: boolean) => {
    type().pluginOptions = { ...original, insight: { tracked } };
    await service(strapi, 'tracking').adoptSchemas();
  };

  beforeAll(() => {
    original = type().pluginOptions;
  });

  afterAll(() => {
    type().pluginOptions = original;
  });

  test('are one: the later change holds', async () => {
    const tracked = async () => (await find(AUTHOR))?.tracked;
    await build(true);
    expect(await tracked()).toBe(true);
    await choose(AUTHOR, { tracked: false, urlPattern: '' }).expect(200);
    expect(await tracked()).toBe(false);
    await build(true);
    expect(await tracked()).toBe(false);
    await build(false);
    await build(true);
    expect(await tracked()).toBe(true);
  });
});

test('what one instance changes, the others follow within seconds', async () => {
  const tracking = service(strapi, 'tracking');
  await tracking.choose(ARTICLE, { tracked: true, urlPattern: '' });
  expect((await tracking.rules()).isTracked(ARTICLE)).toBe(true);
  // As another instance writes it: into the database, past this one's memory.
  await strapi.db.connection('insight_tracking_choices').where({ uid: ARTICLE }).update({ tracked: false });
  await expect.poll(async () => (await tracking.rules()).isTracked(ARTICLE), { timeout: 10_000 }).toBe(false);
});
