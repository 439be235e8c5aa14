import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { days, hours, minutes } from '../helpers/calendar';
import { viewEvent } from '../helpers/events';
import { forgetAll, service, siteOverview, trackOnly, viewsOfSite } from '../helpers/insight';
import { dumpOfTables } from '../helpers/traces';

let strapi: Core.Strapi;
let admin: Administrator;
let number = 0;

const NOTHING = { sessions: 0, pageViews: 0, interactions: 0, engagements: 0, waiting: 0 };

const buffer = (): EventBuffer => strapi.plugin('insight').service('buffer');
/** Keeps events waiting until `drain`. */
const wait = async (events: AcceptedEvent[]): Promise<void> => {
  await service(strapi, 'drain').stop();
  await buffer().append(events);
};

const drain = async (): Promise<void> => {
  service(strapi, 'drain').start();
  await service(strapi, 'drain').drainAll();
};

const viewsInAll = async (): Promise<number> => {
  await drain();
  return viewsOfSite(strapi);
};

const rowsOf = (table: string) => strapi.db.connection(`insight_${table}`);

const START = Date.now() - hours(1);

const view = (visitor: string, more: Partial<AcceptedEvent> = {}): AcceptedEvent => {
  number += 1;
  return viewEvent(number, { at: START + number, visitor, ...(more as object) });
};

const click = (visitor: string, more: object = {}): AcceptedEvent => ({
  ...view(visitor),
  kind: 'interaction',
  type: 'click',
  element: 'a.buy',
  metadata: null,
  ...more,
});

const look = (visitor: string, more: object = {}): AcceptedEvent => ({
  ...view(visitor),
  kind: 'engagement',
  view: null,
  visibleMs: 2_000,
  focusedMs: 1_000,
  scrollDepth: 50,
  ...more,
});

const identified = (visitor: string, session: string, userId: string): AcceptedEvent => ({
  ...view(visitor, { session }),
  kind: 'session',
  userId,
  ends: false,
});

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, {});
  admin = await superAdministrator(strapi);
});

afterAll(() => service(strapi, 'drain').start());

beforeEach(async () => {
  service(strapi, 'drain').start();
  await forgetAll(strapi);
});

/** Whether any text of the plugin's tables holds an id. */
const isTraced = async (id: string): Promise<boolean> => (await dumpOfTables(strapi)).includes(id);

describe('erasing a visitor', () => {
  test('takes all that was recorded of them, says how much, and leaves the others and the totals', async () => {
    const first = view('visitor-anna');
    await wait([
      first,
      look('visitor-anna', { view: first.id }),
      click('visitor-anna'),
      view('visitor-anna', { at: START - hours(5) }),
      view('visitor-bert'),
      identified('visitor-anna', 'anna-named', 'user-7'),
    ]);
    await drain();
    const before = await viewsInAll();
    const expected = { sessions: 3, pageViews: 2, interactions: 1, engagements: 1, waiting: 0 };
    expect((await admin.get('/insight/records/sessions/erasure?visitor=visitor-anna').expect(200)).body).toEqual(expected);
    expect(await isTraced('visitor-anna')).toBe(true);

    const { body } = await admin.post('/insight/records/sessions/erase').send({ visitor: 'visitor-anna' }).expect(200);
    expect(body).toEqual(expected);
    for (const id of ['visitor-anna', 'anna-named', 'user-7', first.id]) {
      expect(await isTraced(`"${id}"`), id).toBe(false);
    }
    expect(await isTraced('visitor-bert')).toBe(true);
    expect(await viewsInAll()).toBe(before);
    expect((await admin.post('/insight/records/sessions/erase').send({ visitor: 'visitor-anna' })).body).toEqual(NOTHING);
  });

  test('takes what waits in the buffer, and leaves what waits with it', async () => {
    await wait([view('visitor-bert'), view('visitor-anna'), view('visitor-bert'), click('visitor-anna')]);
    await wait([view('visitor-anna')]);
    expect((await admin.get('/insight/records/page-views/erasure?visitor=visitor-anna')).body).toEqual({
      ...NOTHING,
      waiting: 3,
    });
    const { body } = await admin.post('/insight/records/page-views/erase').send({ visitor: 'visitor-anna' }).expect(200);
    expect(body).toEqual({ ...NOTHING, waiting: 3 });
    expect(await isTraced('visitor-anna')).toBe(false);
    expect(await buffer().backlog()).toMatchObject({ events: 2 });
    expect(await viewsInAll()).toBe(2);
  });

  test('follows them across changes of salt, in the tables and in the buffer', async () => {
    await wait([view('visitor-b', { earlierVisitor: 'visitor-a' })]);
    await drain();
    // Not known to the tables: that the visitor of the day after is the same, and what they do later on that day.
    await wait([
      view('visitor-c', { at: START + minutes(20) }),
      view('visitor-c', { at: START + minutes(10), earlierVisitor: 'visitor-b' }),
      view('visitor-other'),
    ]);
    expect(await service(strapi, 'erase').visitor('visitor-a')).toEqual({ ...NOTHING, sessions: 1, pageViews: 1, waiting: 2 });
    for (const id of ['visitor-a', 'visitor-b', 'visitor-c']) {
      expect(await isTraced(id), id).toBe(false);
    }
    expect(await isTraced('visitor-other')).toBe(true);
  });

  test('follows them where only the session still knows that two ids are one person', async () => {
    await wait([
      view('visitor-a'),
      view('visitor-b', { earlierVisitor: 'visitor-a' }),
      view('visitor-a', { at: START - days(1) }),
    ]);
    await drain();
    await rowsOf('handovers').delete();
    expect(await service(strapi, 'erase').visitor('visitor-b')).toEqual({ ...NOTHING, sessions: 2, pageViews: 3 });
    expect(await isTraced('visitor-a')).toBe(false);
    expect(await isTraced('visitor-b')).toBe(false);
  });

  test('takes from a session that another one has begun and named only what they did there', async () => {
    const session = 'shared';
    await wait([
      view('visitor-bert', { session }),
      click('visitor-bert', { session }),
      identified('visitor-anna', session, 'user-anna'),
      view('visitor-anna', { session, path: '/secret' }),
    ]);
    await drain();
    expect(await service(strapi, 'erase').visitor('visitor-anna')).toEqual({ ...NOTHING, pageViews: 1 });
    const [row] = await rowsOf('sessions').select();
    expect(row).toMatchObject({ session_id: session, visitor: 'visitor-bert', exit_page: null, user_id: null, views: 2 });
    expect(row.entry_page).not.toBeNull();
    expect(await rowsOf('page_views').pluck('visitor')).toEqual(['visitor-bert']);
    expect(await isTraced('visitor-anna')).toBe(false);
    // And it goes on.
    await wait([view('visitor-bert', { session, path: '/last' })]);
    await drain();
    expect(await rowsOf('sessions').first('exit_page', 'views')).toEqual({ exit_page: 'site.test/last', views: 3 });
  });

  test('takes what was set aside of them, readable or not', async () => {
    const row = (event: unknown) => ({ event: JSON.stringify(event), reason: 'too long', set_aside_at_ms: Date.now() });
    await rowsOf('set_aside_events').insert([
      row(view('visitor-anna')),
      row('[{"visitor":"visitor-anna","ti'),
      row(view('visitor-bert')),
      row('[{"visitor":"visitor-bert","ti'),
    ]);
    await service(strapi, 'erase').visitor('visitor-anna');
    expect(await rowsOf('set_aside_events').pluck('event')).toEqual([
      expect.stringContaining('visitor-bert'),
      expect.stringContaining('visitor-bert'),
    ]);
  });

  test('lets them come again as somebody new', async () => {
    await wait([view('visitor-anna', { path: '/a' })]);
    expect(await viewsInAll()).toBe(1);
    await service(strapi, 'erase').visitor('visitor-anna');
    await wait([view('visitor-anna', { path: '/a' })]);
    const { now } = await siteOverview(strapi, 'today');
    expect(await viewsInAll()).toBe(2);
    expect((await siteOverview(strapi, 'today')).now.visitors).toBe((now.visitors ?? 0) + 1);
  });
});

describe('erasing a session', () => {
  test('takes it and what waits to become part of it, and leaves the visitor’s others', async () => {
    const first = view('visitor-anna');
    const earlier = view('visitor-anna', { at: START - hours(3), path: '/earlier' });
    await wait([earlier, first, click('visitor-anna')]);
    await drain();
    await wait([
      view('visitor-anna', { at: START + minutes(20) }),
      view('visitor-anna', { at: START + minutes(45) }),
      view('visitor-bert'),
      // Longer after the last than a silence: of another session.
      view('visitor-anna', { at: START + minutes(90), path: '/next' }),
    ]);
    const expected = { ...NOTHING, sessions: 1, pageViews: 1, interactions: 1, waiting: 2 };
    expect((await admin.get(`/insight/records/sessions/erasure?session=${first.id}`)).body).toEqual(expected);
    expect(await service(strapi, 'erase').session(first.id)).toEqual(expected);
    expect(await isTraced(`"${first.id}"`)).toBe(false);
    expect(await rowsOf('visits').pluck('visitor')).toEqual(['visitor-anna']);
    await drain();
    expect((await rowsOf('page_views').orderBy('at_ms').pluck('path')).slice(0, 1)).toEqual(['/earlier']);
    expect(await rowsOf('sessions').where({ visitor: 'visitor-anna' }).pluck('id')).toHaveLength(2);
  });

  test('that its sender named takes every event that names it', async () => {
    await wait([view('visitor-anna', { session: 'basket' })]);
    await drain();
    await wait([view('visitor-bert', { session: 'basket', at: START + hours(10) }), view('visitor-anna', { session: 'other' })]);
    expect(await service(strapi, 'erase').session('basket')).toEqual({ ...NOTHING, sessions: 1, pageViews: 1, waiting: 1 });
    expect(await isTraced('basket')).toBe(false);
    expect(await isTraced('other')).toBe(true);
  });

  test('that is still in the buffer as a whole takes it from there', async () => {
    const first = view('visitor-anna');
    await wait([view('visitor-anna', { at: START + minutes(10) }), first, view('visitor-bert')]);
    expect(await service(strapi, 'erase').session(first.id)).toEqual({ ...NOTHING, waiting: 2 });
    expect(await viewsInAll()).toBe(1);
  });
});

describe('a request to erase', () => {
  test.each([
    [{}, 'Name either a visitor or a session.'],
    [{ visitor: 'a', session: 'b' }, 'Name either a visitor or a session.'],
    [{ visitor: '' }, 'visitor: is empty'],
    [{ visitor: 7 }, 'visitor: must be a text'],
    [{ session: 'x'.repeat(256) }, 'session: is longer than 255 characters'],
    [{ visitor: 'a', user: 'b' }, 'Unrecognized key: "user"'],
    [['a'], 'must be an object with visitor or session'],
  ])('that says %j is refused', async (body, message) => {
    const answer = await admin.post('/insight/records/interactions/erase').send(body).expect(400);
    expect(answer.body.error.message).toContain(message);
  });

  test.each(['', '?visitor=', '?visitor=a&session=b', '?visitor[$ne]=a', '?user=a'])(
    'in advance with %j is refused',
    async (query) => {
      await admin.get(`/insight/records/sessions/erasure${query}`).expect(400);
    },
  );

  test('takes ids as they are, whatever characters they have', async () => {
    const ids = ['a"b', "o'hara", '100%', '_', 'grün 🍵', '\\', 'x\ny'];
    await wait(ids.map((id) => view(id)));
    await drain();
    for (const [index, visitor] of ids.entries()) {
      const { body } = await admin.post('/insight/records/sessions/erase').send({ visitor }).expect(200);
      expect(body, visitor).toEqual({ ...NOTHING, sessions: 1, pageViews: 1 });
      expect(await rowsOf('sessions').orderBy('id').pluck('visitor')).toEqual(ids.slice(index + 1));
    }
  });
});
