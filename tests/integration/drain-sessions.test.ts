import type { Core } from '@strapi/strapi';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportedEvent } from '../../server/src/collect/events/event-schema';
import { app } from '../helpers/app';
import { PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { FIREFOX } from '../helpers/visits';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

beforeEach(() => forgetAll(strapi));

const onPage = (time: string, path = '/a') => ({
  url: `https://site.test${path}`,
  at: `2026-05-01T${time}Z`,
  visitor: 'visitor-1',
});

const viewAt = (time: string, path?: string, more: object = {}): ImportedEvent => ({
  ...onPage(time, path),
  kind: 'view',
  ...more,
});

const ofSession = (time: string, more: object = {}): ImportedEvent => ({
  kind: 'session',
  at: `2026-05-01T${time}Z`,
  visitor: 'visitor-1',
  ...more,
});

/** Brings in events and applies them. */
const apply = async (...events: ImportedEvent[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};

const sessions = (): Promise<Record<string, unknown>[]> => strapi.db.connection('insight_sessions').orderBy('started_at_ms');

describe('a session that a late end has cut in two', () => {
  test('has in its second part what was said of the visitor in the first, and its own records', async () => {
    const more = { userAgent: FIREFOX, referrer: 'https://duckduckgo.com/', language: 'de-AT' };
    await apply(viewAt('10:00:00', '/a', more), viewAt('10:10:00', '/b', { id: 'view-on-b' }));
    await apply(ofSession('10:05:00', { ends: true, userId: 'user-1' }));
    const said = { visitor: 'visitor-1', browser: 'Firefox', source_name: 'DuckDuckGo', language: 'de-AT', views: 1 };
    const [first, second] = await sessions();
    expect(first).toMatchObject({ ...said, user_id: 'user-1', exit_page: 'site.test/a' });
    expect(second).toMatchObject({ ...said, user_id: null, session_id: 'view-on-b', entry_page: 'site.test/b' });
    expect([Boolean(first?.is_ended), Boolean(second?.is_ended)]).toEqual([true, false]);
    const views = await strapi.db.connection('insight_page_views').orderBy('at_ms').pluck('session_row');
    expect(views).toEqual([first?.id, second?.id]);
  });

  test('goes on in its parts by whatever comes later', async () => {
    await apply(viewAt('10:00:00'), viewAt('10:10:00', '/b'), ofSession('10:20:00', { userId: 'user-1' }));
    await apply(ofSession('10:05:00', { ends: true }));
    await apply(viewAt('10:30:00', '/c'), viewAt('10:01:00', '/d'));
    expect(await sessions()).toMatchObject([
      { views: 2, user_id: null },
      { views: 2, user_id: 'user-1', exit_page: 'site.test/c' },
    ]);
  });
});

describe('an event of a session', () => {
  test('is of no page and no entry: there is no target for it, and no type has to be tracked for it', async () => {
    const { slug } = await publishArticle(strapi);
    await trackOnly(strapi, { 'api::product.product': '/products/:documentId' });
    await apply(ofSession('10:00:00', { url: `https://site.test/articles/${slug}`, userId: 'user-1' }));
    expect(await sessions()).toMatchObject([{ user_id: 'user-1', views: 0, entry_page: null }]);
    expect(await strapi.db.connection('insight_targets').whereNot({ kind: 'segment' }).pluck('key')).toEqual(['site']);
    await trackOnly(strapi, PATTERNS);
  });

  test('applied twice changes nothing, nor does a view with its id', async () => {
    const said = ofSession('10:00:00', { id: 'event-of-session', userId: 'user-1' });
    await apply(said, ofSession('10:05:00', { userId: 'user-2' }));
    const before = await sessions();
    await apply(said, viewAt('10:00:00', '/a', { id: 'event-of-session' }));
    expect(await sessions()).toEqual(before);
    expect(await strapi.db.connection('insight_page_views').first('id')).toBeUndefined();
  });
});

describe('a page view', () => {
  const engaged = (time: string, more: object): ImportedEvent => ({
    ...onPage(time),
    kind: 'engagement',
    visibleMs: 60_000,
    focusedMs: 20_000,
    ...more,
  });
  const views = async () =>
    (await strapi.db.connection('insight_page_views').orderBy('at_ms')).map((row) => [
      row.event_id,
      row.engaged_ms === null ? null : Number(row.engaged_ms),
      row.scroll_depth,
    ]);

  test('knows how long and how far it was looked at, whether that came with it, after it or before it', async () => {
    await apply(engaged('10:01:00', { id: 'before-it', view: 'view-0001', scrollDepth: 40 }));
    await apply(viewAt('10:00:00', '/a', { id: 'view-0001' }), engaged('10:02:00', { view: 'view-0001', scrollDepth: 90 }));
    await apply(engaged('10:03:00', { id: 'after-it', view: 'view-0001', scrollDepth: 70 }), viewAt('11:00:00', '/b'));
    await apply(engaged('10:03:00', { id: 'after-it', view: 'view-0001' }), engaged('10:01:00', { id: 'before-it' }));
    expect(await views()).toEqual([
      ['view-0001', 60_000, 90],
      [expect.any(String), null, null],
    ]);
  });

  test('knows how long although nobody measured how far', async () => {
    await apply(viewAt('10:00:00', '/a', { id: 'view-0001' }));
    await apply(engaged('10:03:00', { view: 'view-0001' }));
    expect(await views()).toEqual([['view-0001', 20_000, null]]);
  });

  test('is not told of by what names another view, an interaction or none', async () => {
    await apply(
      viewAt('10:00:00', '/a', { id: 'view-0001' }),
      engaged('10:01:00', {}),
      engaged('10:01:00', { view: 'view-none' }),
    );
    await apply({ ...onPage('10:00:30'), kind: 'interaction', type: 'click', id: 'click-001' });
    await apply(engaged('10:01:00', { view: 'click-001' }));
    expect(await views()).toEqual([['view-0001', null, null]]);
  });
});
