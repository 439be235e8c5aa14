import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saltsService } from '../../server/src/collect/salts';
import { siteTime } from '../../server/src/settings/site-time';
import { app } from '../helpers/app';
import { at, hours, minutes } from '../helpers/calendar';
import { service } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';

let strapi: Core.Strapi;
const kept = async (): Promise<string[]> => (await strapi.db.connection('insight_salts').orderBy('day').pluck('day')) as string[];
const forget = () => strapi.db.connection('insight_salts').delete();

/** Noon on the site’s clock (Berlin, in winter). */
const NOON = at('2030-01-10T11:00:00Z');

beforeAll(async () => {
  strapi = await app();
});

beforeEach(forget);
afterAll(forget);

test('a day has one key, which changes at the site’s midnight', async () => {
  const salts = saltsService({ strapi });
  const key = await salts.secretAt(NOON);
  expect(key).toHaveLength(16);
  expect(await salts.secretAt(at('2030-01-10T22:59:59Z'))).toEqual(key);
  expect(await salts.secretAt(at('2030-01-10T23:00:00Z'))).not.toEqual(key);
  expect(await kept()).toEqual(['2030-01-10', '2030-01-11']);
});

test('two instances that need the day’s first key at once use the same', async () => {
  const keys = await Promise.all(Array.from({ length: 5 }, () => saltsService({ strapi }).secretAt(NOON)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(await kept()).toEqual(['2030-01-10']);
});

test('an instance that starts anew goes on with the day’s key', async () => {
  const key = await saltsService({ strapi }).secretAt(NOON);
  expect(await saltsService({ strapi }).secretAt(NOON + hours(3))).toEqual(key);
});

test('a key is destroyed 48 hours after its day began, and not before', async () => {
  const salts = saltsService({ strapi });
  await salts.secretAt(NOON);
  const dayBegan = at('2030-01-09T23:00:00Z');
  await salts.destroyOld(dayBegan + hours(48) - 1);
  expect(await kept()).toEqual(['2030-01-10']);
  await salts.destroyOld(dayBegan + hours(48));
  expect(await kept()).toEqual([]);
});

test('a key that was destroyed is not remembered in memory either', async () => {
  const salts = saltsService({ strapi });
  const key = await salts.secretAt(NOON);
  await salts.destroyOld(NOON + hours(72));
  expect(await salts.secretAt(NOON)).not.toEqual(key);
});

describe('the keys for an event', () => {
  const SILENCE = minutes(30);

  test('are those of the day on which it happened, however late it is received', async () => {
    const salts = saltsService({ strapi });
    const key = await salts.secretAt(NOON);
    expect(await salts.keysAt(NOON, NOON + hours(23), SILENCE)).toEqual({ current: key, earlier: null });
  });

  test('are also that of the day before, for as long as a session may go on over midnight, on every instance', async () => {
    const key = await saltsService({ strapi }).secretAt(NOON);
    const midnight = at('2030-01-10T23:00:00Z');
    const earlierAt = async (instant: number) => (await saltsService({ strapi }).keysAt(instant, instant, SILENCE))?.earlier;
    expect(await earlierAt(midnight)).toEqual(key);
    expect(await earlierAt(midnight + SILENCE - 1)).toEqual(key);
    expect(await earlierAt(midnight + SILENCE)).toBeNull();
    expect(await earlierAt(midnight - 1)).toBeNull();
  });

  test('are that of the new day alone when the database cannot be asked for the one before', async () => {
    const salts = saltsService({ strapi });
    const midnight = at('2030-01-10T23:00:00Z');
    const current = await salts.secretAt(midnight);
    await strapi.db.connection.schema.renameTable('insight_salts', 'salts_away');
    try {
      expect(await salts.keysAt(midnight, midnight, SILENCE)).toEqual({ current, earlier: null });
    } finally {
      await strapi.db.connection.schema.renameTable('salts_away', 'insight_salts');
    }
  });

  test('are none once that day’s is destroyed, and none is made anew', async () => {
    const salts = saltsService({ strapi });
    const late = NOON + hours(72);
    expect(await salts.keysAt(NOON, late, SILENCE)).toBeNull();
    expect(await kept()).toEqual([]);
  });
});

test('a key that another instance destroyed is forgotten when the next day begins', async () => {
  const salts = saltsService({ strapi });
  const key = await salts.secretAt(NOON);
  await forget();
  await salts.secretAt(NOON + hours(72));
  expect(await salts.secretAt(NOON)).not.toEqual(key);
});

test('the job of the clock makes the day’s key and destroys old ones', async () => {
  const now = Date.now();
  await saltsService({ strapi }).secretAt(now - hours(72));
  // The app's own service may still know a key of before, whose row is gone.
  await service(strapi, 'salts').destroyOld(now + hours(72));
  await saltsService({ strapi }).secretAt(now - hours(72));
  expect(await service(strapi, 'jobs').runNow('change-salt')).toBe('succeeded');
  expect(await kept()).toEqual([siteTime(TIME_ZONE).dayOf(now)]);
});
