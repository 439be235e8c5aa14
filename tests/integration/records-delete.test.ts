import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RECORD_TYPES } from '../../contracts/records';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { rebuildTotals } from '../../server/src/drain';
import { siteTime } from '../../server/src/settings/site-time';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { hours, minutes } from '../helpers/calendar';
import { viewEvent } from '../helpers/events';
import { forgetAll, service, siteOverview, trackOnly, viewsOfSite } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';

let strapi: Core.Strapi;
let admin: Administrator;

const NOTHING = { sessions: 0, pageViews: 0, interactions: 0, engagements: 0, waiting: 0 };
const START = Date.now() - hours(2);

const buffer = (): EventBuffer => strapi.plugin('insight').service('buffer');
const rowsOf = (table: string) => strapi.db.connection(`insight_${table}`);
const record = async (events: AcceptedEvent[]): Promise<void> => {
  await buffer().append(events);
  await service(strapi, 'drain').drainAll();
};

const view = (number: number, more: object = {}): AcceptedEvent => viewEvent(number, { at: START + minutes(number), ...more });
const click = (number: number): AcceptedEvent => ({
  ...view(number),
  kind: 'interaction',
  type: 'click',
  element: '',
  metadata: null,
});
const look = (number: number, of: string): AcceptedEvent => ({
  ...view(number),
  kind: 'engagement',
  view: of,
  visibleMs: 2_000,
  focusedMs: 1_000,
  scrollDepth: null,
});

const totals = async () => rowsOf('totals').orderBy(['target_id', 'period', 'start']).select();

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, {});
  admin = await superAdministrator(strapi);
});
beforeEach(() => forgetAll(strapi));
afterAll(() => forgetAll(strapi));

describe('deleting', () => {
  test('a session takes all that happened in it, and leaves the numbers', async () => {
    await record([view(1), look(2, 'event-1'), click(3), view(60, { path: '/later' })]);
    const before = await totals();
    const { body } = await admin.delete('/insight/records/sessions/event-1').expect(200);
    expect(body).toEqual({ ...NOTHING, sessions: 1, pageViews: 1, interactions: 1, engagements: 1 });
    expect(await rowsOf('sessions').pluck('session_id')).toEqual(['event-60']);
    expect(await rowsOf('page_views').pluck('event_id')).toEqual(['event-60']);
    expect(await totals()).toEqual(before);
  });

  test('a page view takes how long it was looked at, and leaves its session as it was counted', async () => {
    await record([view(1), look(2, 'event-1'), view(3)]);
    const [before] = await rowsOf('sessions').select();
    const { body } = await admin.delete('/insight/records/page-views/event-1').expect(200);
    expect(body).toEqual({ ...NOTHING, pageViews: 1, engagements: 1 });
    expect(await rowsOf('sessions').select()).toEqual([before]);
  });

  test('an interaction takes nothing else', async () => {
    await record([view(1), click(2), click(3)]);
    const { body } = await admin.delete('/insight/records/interactions/event-2').expect(200);
    expect(body).toEqual({ ...NOTHING, interactions: 1 });
    expect(await rowsOf('interactions').pluck('event_id')).toEqual(['event-3']);
  });

  test('many at once passes over those that are gone', async () => {
    await record([view(1), view(2), view(3), view(4)]);
    const { body } = await admin
      .post('/insight/records/page-views/delete')
      .send({ documentIds: ['event-1', 'event-3', 'event-9'] })
      .expect(200);
    expect(body).toEqual({ ...NOTHING, pageViews: 2 });
    expect(await rowsOf('page_views').orderBy('id').pluck('event_id')).toEqual(['event-2', 'event-4']);
  });

  test('what waits in the buffer once more takes it from there, so that it does not count again', async () => {
    await record([view(1)]);
    await service(strapi, 'drain').stop();
    // As after a crash between applying and releasing.
    await buffer().append([view(1), view(50, { visitor: 'visitor-2' })]);
    expect((await admin.delete('/insight/records/page-views/event-1').expect(200)).body).toEqual({
      ...NOTHING,
      pageViews: 1,
      waiting: 1,
    });
    service(strapi, 'drain').start();
    await service(strapi, 'drain').drainAll();
    expect(await viewsOfSite(strapi)).toBe(2);
    expect(await rowsOf('page_views').pluck('event_id')).toEqual(['event-50']);
  });
});

describe('late events', () => {
  test('of a deleted session begin a new one, and the visitor is not counted again', async () => {
    await record([view(1), view(2)]);
    const before = (await siteOverview(strapi, '7d')).now;
    await admin.delete('/insight/records/sessions/event-1').expect(200);
    await record([view(5), look(6, 'event-1')]);
    const { now } = await siteOverview(strapi, '7d');
    expect(now).toMatchObject({ views: before.views + 1, visitors: before.visitors });
    expect(await rowsOf('sessions').select('session_id', 'views')).toEqual([{ session_id: 'event-5', views: 1 }]);
  });

  test('of a session that its sender named go into one of the same name', async () => {
    await record([view(1, { session: 'basket' })]);
    await admin.delete('/insight/records/sessions/basket').expect(200);
    await record([view(2, { session: 'basket' })]);
    expect(await rowsOf('sessions').select('session_id', 'views')).toEqual([{ session_id: 'basket', views: 1 }]);
  });

  test('of a session whose views were deleted go on with it as it was counted', async () => {
    await record([view(1), view(2)]);
    await admin
      .post('/insight/records/page-views/delete')
      .send({ documentIds: ['event-1', 'event-2'] })
      .expect(200);
    await record([view(3), view(0)]);
    expect(await rowsOf('sessions').select('views', 'is_bounce')).toMatchObject([{ views: 4 }]);
    expect(await viewsOfSite(strapi)).toBe(4);
    // And it can still be cut by an end.
    await record([{ ...view(2.5 as number), id: 'end', kind: 'session', userId: null, ends: true }]);
    expect(await rowsOf('sessions').orderBy('started_at_ms').pluck('session_id')).toEqual(['event-0', 'event-3']);
  });
});

test('totals that are made anew count what is left', async () => {
  await record([view(1), view(2, { visitor: 'visitor-2' })]);
  await admin.delete('/insight/records/sessions/event-1').expect(200);
  const day = siteTime(TIME_ZONE).dayOf(START + minutes(2));
  await rebuildTotals(strapi, day, day);
  const row = await rowsOf('totals').where({ period: 'day', start: day, views: 1 }).first();
  expect(row).toMatchObject({ views: 1, visitors: 1, sessions: 1 });
});

describe('a request to delete', () => {
  test.each(RECORD_TYPES)('one of the %s that is not there is answered with 404', async (type) => {
    for (const id of ['nothing', "x' or 1=1 --", '%25', '%F0%9F%8D%B5']) {
      await admin.delete(`/insight/records/${type}/${encodeURIComponent(id)}`).expect(404);
    }
  });

  test.each([
    [{}, 'documentIds: must be a list of ids'],
    [{ documentIds: [] }, 'documentIds: names no record'],
    [{ documentIds: 'event-1' }, 'documentIds: must be a list of ids'],
    [{ documentIds: [1] }, 'documentIds.0: must be a text'],
    [{ documentIds: [''] }, 'documentIds.0: is empty'],
    [{ documentIds: Array.from({ length: 101 }, String) }, 'documentIds: are more than 100'],
    [{ documentIds: ['a'], all: true }, 'Unrecognized key: "all"'],
    [[], 'must be an object with documentIds'],
  ])('that says %j is refused', async (body, message) => {
    const answer = await admin.post('/insight/records/sessions/delete').send(body).expect(400);
    expect(answer.body.error.message).toContain(message);
  });
});
