import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionOf, recordCapability } from '../../contracts/permissions';
import { RECORD_TYPES, type RecordPage, type RecordType, type SessionStory } from '../../contracts/records';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { recordEvents } from '../helpers/recorded-events';

const CONTENT_READ = 'plugin::content-manager.explorer.read';

let strapi: Core.Strapi;
let administrator: Administrator;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await recordEvents(strapi);
  administrator = await superAdministrator(strapi);
});

afterAll(() => forgetAll(strapi));

const page = async <Type extends RecordType>(type: Type, query = '', who = administrator): Promise<RecordPage<Type>> =>
  (await who.get(`/insight/records/${type}${query}`).expect(200)).body;
const story = async (documentId: string, who = administrator): Promise<SessionStory> =>
  (await who.get(`/insight/records/sessions/${documentId}`).expect(200)).body;

describe('an administrator’s list', () => {
  test('is asked for as Strapi’s lists are', async () => {
    const { results, pagination } = await page(
      'sessions',
      '?page=1&pageSize=3&sort=visitor:ASC&_q=visitor&filters[$and][0][browser][$eq]=Firefox&filters[$and][1][views][$gt]=0',
    );
    expect(results.map(({ browser }) => browser)).toEqual(['Firefox', 'Firefox', 'Firefox']);
    const visitors = results.map(({ visitor }) => visitor);
    expect(visitors).toEqual([...visitors].sort());
    expect(pagination).toMatchObject({ page: 1, pageSize: 3 });
    expect(pagination.pageCount).toBe(Math.ceil(pagination.total / 3));
  });

  test.each(RECORD_TYPES)('of %s gives a page after the other', async (type) => {
    const { pagination } = await page(type, '?pageSize=20');
    const ids: unknown[] = [];
    for (let number = 1; number <= pagination.pageCount; number += 1) {
      const { results } = await page(type, `?page=${number}&pageSize=20`);
      ids.push(...results.map((record: { documentId: unknown }) => record.documentId));
    }
    expect(new Set(ids).size).toBe(pagination.total);
  });

  test.each([
    '?foo=1',
    '?page=0',
    '?pageSize=x',
    '?sort=secret:ASC',
    '?filters[$and][0][secret][$eq]=1',
    '?sort=target',
    '?_q[a]=1',
  ])('refuses %s', async (query) => {
    await administrator.get(`/insight/records/page-views${query}`).expect(400);
  });

  test('names entries to who may read them, and to nobody else', async () => {
    const titles = async (who: Administrator): Promise<Set<unknown>> => {
      const { results } = await page('page-views', '?pageSize=100&filters[target][$notNull]=true', who);
      return new Set(results.map(({ target }) => target?.title));
    };
    const capability = { action: actionOf(recordCapability('read', 'page-views')) };
    expect(await titles(administrator)).toEqual(new Set(['Confidential', 'Teapot']));
    expect(await titles(await administratorWho(strapi, [capability]))).toEqual(new Set([null]));
    const ofProducts = await administratorWho(strapi, [capability, { action: CONTENT_READ, subject: PRODUCT }]);
    expect(await titles(ofProducts)).toEqual(new Set([null, 'Teapot']));
    const ofSlugs = await administratorWho(strapi, [capability, { action: CONTENT_READ, subject: ARTICLE, fields: ['slug'] }]);
    expect(await titles(ofSlugs)).toEqual(new Set([null]));
  });
});

const at = (seconds: number): string => new Date(Date.parse('2026-08-01T10:00:00Z') + seconds * 1_000).toISOString();
const event = (seconds: number, more: object) => ({
  at: at(seconds),
  visitor: 'reader-0001',
  url: 'https://site.test/',
  ...more,
});

const record = async (events: object[], session: string): Promise<void> => {
  await service(strapi, 'collect').importEvents(events.map((each) => ({ ...each, session })) as never);
  await service(strapi, 'drain').drainAll();
};

describe('a session’s story', () => {
  test('is told in its order, with its silences', async () => {
    await record(
      [
        event(0, { kind: 'view', id: 'story-view-1', title: 'First' }),
        event(59, { kind: 'interaction', id: 'story-deed-1', type: 'click', metadata: { x: 1 } }),
        event(119, { kind: 'view', id: 'story-view-2', title: 'Second' }),
        // Looked at for the last 30 of these 300 seconds.
        event(419, { kind: 'engagement', id: 'story-look-1', view: 'story-view-2', visibleMs: 30_000, focusedMs: 30_000 }),
        event(430, { kind: 'interaction', id: 'story-deed-2', type: 'scroll' }),
      ],
      'story-session',
    );
    const { session, timeline, isCut } = await story('story-session');
    expect(session).toMatchObject({ documentId: 'story-session', views: 2, interactions: 2, duration: 430_000 });
    expect(isCut).toBe(false);
    expect(timeline).toMatchObject([
      { kind: 'view', at: at(0), documentId: 'story-view-1', title: 'First' },
      { kind: 'interaction', at: at(59), eventType: 'click', metadata: { x: 1 } },
      { kind: 'silence', at: at(59), lengthMs: 60_000 },
      { kind: 'view', at: at(119), documentId: 'story-view-2', engagedMs: 30_000 },
      { kind: 'silence', at: at(119), lengthMs: 270_000 },
      { kind: 'interaction', at: at(430), eventType: 'scroll' },
    ]);
  });

  test('is told to its thousandth item, and says that it goes on', async () => {
    const deeds = Array.from({ length: 1_010 }, (_, index) =>
      event(5_000 + index, { kind: 'interaction', id: `many-deed-${String(index).padStart(4, '0')}`, type: 'click' }),
    );
    await record([event(4_999, { kind: 'view', id: 'many-view' }), ...deeds], 'long-session');
    const { timeline, isCut } = await story('long-session');
    expect(timeline).toHaveLength(1_000);
    expect(isCut).toBe(true);
    expect(timeline.at(-1)).toMatchObject({ documentId: 'many-deed-0998' });
  });

  test('names entries to who may read them, and to nobody else', async () => {
    const titles = async (who: Administrator) => {
      const { timeline } = await story('session-0', who);
      return timeline.flatMap((item) => (item.kind !== 'silence' && item.target ? [item.target.title] : []));
    };
    expect(await titles(administrator)).toContain('Confidential');
    const other = await administratorWho(strapi, [{ action: actionOf(recordCapability('read', 'sessions')) }]);
    expect(new Set(await titles(other))).toEqual(new Set([null]));
  });

  test('is 404 where there is none', async () => {
    await administrator.get('/insight/records/sessions/no-such-session').expect(404);
    await administrator.get('/insight/records/sessions/%00').expect(404);
  });
});

describe('a walk over all records', () => {
  const walk = async (type: RecordType, query: unknown = {}): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { documentId } of service(strapi, 'records').each(type, query)) {
      ids.push(String(documentId));
    }
    return ids;
  };

  test.each(RECORD_TYPES)('meets each of the %s once, the newest first', async (type) => {
    const ids = await walk(type);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await service(strapi, 'records').count(type, {}));
    const { results } = await page(type, '?pageSize=100');
    expect(ids.slice(0, results.length)).toEqual(results.map(({ documentId }: { documentId: unknown }) => documentId));
  });

  test('meets those that are filtered, more than fit into memory at once and at the same time', async () => {
    const deeds = Array.from({ length: 1_200 }, (_, index) =>
      event(90_000 + Math.floor(index / 400), {
        kind: 'interaction',
        id: `walk-deed-${String(index).padStart(4, '0')}`,
        type: 'walk',
      }),
    );
    await record(deeds, 'walk-session');
    const filters = { filters: { eventType: 'walk' } };
    const ids = await walk('interactions', filters);
    expect(new Set(ids).size).toBe(1_200);
    expect(ids).toHaveLength(1_200);
    expect(await service(strapi, 'records').count('interactions', filters)).toBe(1_200);
  });

  test('says at once what is wrong with its query', () => {
    expect(() => service(strapi, 'records').each('sessions', { filters: { secret: 'x' } })).toThrow('filters.secret');
  });
});
