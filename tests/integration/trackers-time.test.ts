import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TrackerDraft } from '../../contracts/trackers';
import { addDays, siteTime } from '../../server/src/settings';
import { app } from '../helpers/app';
import { chosenSettings } from '../helpers/chosen-settings';
import { service } from '../helpers/insight';
import { everyOrder, naiveValues, ORDER, storedValues } from '../helpers/naive-trackers';
import { TIME_ZONE } from '../helpers/playground';
import { onlyTrackers } from '../helpers/trackers';
import { until } from '../helpers/until';

const HOUR = 3_600_000;
const DRAFT = { ref: 'orders', aggregate: 'count', dateField: 'placedAt', periods: ['day', 'week'] } as const;

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;

const site = siteTime(TIME_ZONE);
const trackers = () => service(strapi, 'trackers');

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
});

beforeEach(() => onlyTrackers(strapi, [{ ...DRAFT, periods: [...DRAFT.periods] }]));

afterAll(async () => {
  await settings.forget();
  await onlyTrackers(strapi, []);
});

/** The days of the last year that have not 24 hours. */
const changes = (): string[] => {
  const today = site.dayOf(Date.now());
  return Array.from({ length: 366 }, (_, index) => addDays(today, -index)).filter(
    (day) => site.startOf(addDays(day, 1)) - site.startOf(day) !== 24 * HOUR,
  );
};

const orderAt = (instant: number) =>
  strapi.documents(ORDER).create({
    data: { placedAt: new Date(instant).toISOString(), state: 'paid', country: 'AT', customer: 'Ada', total: 1 } as object,
  });

const expectRight = async (timeZone: string): Promise<void> => {
  const today = siteTime(timeZone).dayOf(Date.now());
  const draft = { ...DRAFT, uid: ORDER, metric: 'shop.orders' } as unknown as TrackerDraft;
  const naive = naiveValues({ draft, counts: () => true }, await everyOrder(strapi), today, timeZone);
  expect(await storedValues(strapi, 'shop.orders')).toEqual(naive);
};

test('orders count on the day that the site’s calendar shows, also where the clocks change', async () => {
  expect(changes()).toHaveLength(2);
  for (const day of changes()) {
    for (const one of [addDays(day, -1), day, addDays(day, 1)]) {
      await orderAt(site.startOf(one));
      await orderAt(site.startOf(addDays(one, 1)) - 1);
    }
  }
  await trackers().run('orders');
  await expectRight(TIME_ZONE);
});

test('a site that changes its time zone has its values worked out anew', async () => {
  const midnight = site.startOf(addDays(site.dayOf(Date.now()), -3));
  await orderAt(midnight);
  await orderAt(midnight - 2 * HOUR);
  await trackers().run('orders');
  await expectRight(TIME_ZONE);
  await settings.choose({ timeZone: 'America/New_York' });
  await trackers().run('orders');
  await expectRight('America/New_York');
  await settings.forget();
  await trackers().run('orders');
  await expectRight(TIME_ZONE);
});

test('of several who run one tracker at once each day is counted once, and what happens meanwhile is not lost', async () => {
  for (let day = 0; day < 40; day += 1) {
    await orderAt(Date.now() - day * 24 * HOUR);
  }
  const runs = [1, 2, 3].map(() => trackers().run('orders'));
  const orders = [5, 20, 35, 50].map((day) => orderAt(Date.now() - day * 24 * HOUR));
  await Promise.all([...runs, ...orders]);
  await trackers().run('orders');
  await expectRight(TIME_ZONE);
  expect(await strapi.db.connection('insight_tracker_changes').select('id')).toEqual([]);
});

test('the clock runs every tracker, and forgets what was noted for those that are gone', async () => {
  await orderAt(Date.now());
  await strapi.db.connection('insight_tracker_changes').insert({ tracker_id: 1_000_000, from_ms: null, to_ms: null });
  // The clock itself may be at it just now.
  await until(async () => (await service(strapi, 'jobs').runNow('run-trackers')) === 'succeeded');
  await expectRight(TIME_ZONE);
  expect(await strapi.db.connection('insight_tracker_changes').select('id')).toEqual([]);
});
