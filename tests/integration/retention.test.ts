import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, siteTime } from '../../server/src/settings/site-time';
import { app } from '../helpers/app';
import { days, hours } from '../helpers/calendar';
import { forgetAll, service } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';

const site = siteTime(TIME_ZONE);
const today = () => site.dayOf(Date.now());

/** An instant of the day so many days ago. */
const ago = (count: number): number => Date.now() - days(count);

let strapi: Core.Strapi;
let row = 0;

const event = (atMs: number) => {
  row += 1;
  return { event_id: `event-${row}`, visitor: 'visitor-1', session_row: 1, target_id: 1, at_ms: atMs };
};

const RECORDS: Record<string, (atMs: number) => object> = {
  insight_page_views: (atMs) => ({ ...event(atMs), is_counted: true }),
  insight_interactions: (atMs) => ({ ...event(atMs), event_type: 'click' }),
  insight_engagements: (atMs) => ({ ...event(atMs), visible_ms: 1, focused_ms: 1 }),
  insight_session_events: (atMs) => {
    const { target_id: _, ...rest } = event(atMs);
    return { ...rest, is_end: false };
  },
  insight_visits: (atMs) => ({
    day: site.dayOf(atMs),
    visitor: `visitor-${row++}`,
    hour: site.hourOf(atMs),
    target_id: 1,
    views: 1,
  }),
  insight_set_aside_events: (atMs) => ({ event: '{}', reason: 'too long', set_aside_at_ms: atMs }),
  insight_sessions: (atMs) => ({
    session_id: `session-${row++}`,
    is_named: false,
    visitor: 'visitor-1',
    first_event: 'event-1',
    // It began the day before: a session is as old as its end.
    started_at_ms: atMs - days(1),
    ended_at_ms: atMs,
    duration_ms: days(1),
    views: 2,
    interactions: 0,
    engaged_ms: 0,
    is_bounce: false,
  }),
};

const write = async (table: string, atMs: number, count = 1): Promise<void> => {
  const rows = Array.from({ length: count }, () => RECORDS[table]?.(atMs) ?? {});
  for (let from = 0; from < rows.length; from += 100) {
    await strapi.db.connection(table).insert(rows.slice(from, from + 100));
  }
};

const writeAll = async (atMs: number): Promise<void> => {
  for (const table of Object.keys(RECORDS)) {
    await write(table, atMs);
  }
};

const left = async (table: string): Promise<number> => Number((await strapi.db.connection(table).count({ rows: '*' }))[0]?.rows);
const leftOfAll = async (): Promise<number[]> => Promise.all(Object.keys(RECORDS).map(left));

const ONE_OF_EACH = {
  pageViews: 1,
  sessions: 1,
  interactions: 1,
  engagements: 1,
  sessionEvents: 1,
  visits: 1,
  setAsideEvents: 1,
};
const NONE = { pageViews: 0, sessions: 0, interactions: 0, engagements: 0, sessionEvents: 0, visits: 0, setAsideEvents: 0 };

beforeAll(async () => {
  strapi = await app();
});
beforeEach(() => forgetAll(strapi));
afterEach(() => service(strapi, 'settings').change({ retentionDays: null }));
afterAll(() => forgetAll(strapi));

describe('records of every kind', () => {
  test('are deleted when they are older than the days that the settings say, and not before', async () => {
    const { cleanUp } = service(strapi, 'retention');
    // 90 days unless the settings say otherwise.
    const firstKept = site.startOf(addDays(today(), -90));
    await writeAll(firstKept - 1);
    await writeAll(firstKept);
    expect((await cleanUp()).rows).toEqual(ONE_OF_EACH);
    expect(await leftOfAll()).toEqual([1, 1, 1, 1, 1, 1, 1]);
    await service(strapi, 'settings').change({ retentionDays: 89 });
    expect((await cleanUp()).rows).toEqual(ONE_OF_EACH);
  });

  test('are kept for two days at least: the drain still needs them', async () => {
    await writeAll(site.startOf(addDays(today(), -2)));
    await service(strapi, 'settings').change({ retentionDays: 1 });
    expect((await service(strapi, 'retention').cleanUp()).rows).toEqual(NONE);
  });

  test('are deleted by the job of the night', async () => {
    await writeAll(ago(800));
    await writeAll(ago(1));
    expect(await service(strapi, 'jobs').runNow('delete-old-records')).toBe('succeeded');
    expect(await leftOfAll()).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('are deleted by whole days of the site when somebody asks for it', async () => {
    const firstKept = site.startOf(addDays(today(), -10));
    await writeAll(firstKept - 1);
    await writeAll(firstKept);
    const answer = await service(strapi, 'retention').cleanUp({ days: 10 });
    expect(answer).toEqual({ keptFrom: addDays(today(), -10), rows: ONE_OF_EACH });
    expect(await leftOfAll()).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('are only counted in a dry run', async () => {
    await writeAll(ago(30));
    const answer = await service(strapi, 'retention').dryRun({ days: 10 });
    expect(answer).toEqual({ keptFrom: addDays(today(), -10), rows: ONE_OF_EACH });
    expect((await service(strapi, 'retention').dryRun()).rows).toEqual(NONE);
    expect(await leftOfAll()).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test.each([1, 0, -1, 1.5])('cannot be cut off after %d days: the drain still needs them', async (count) => {
    await expect(service(strapi, 'retention').cleanUp({ days: count })).rejects.toThrow('at least 2 days');
    await expect(service(strapi, 'retention').dryRun({ days: count })).rejects.toThrow('at least 2 days');
  });
});

describe('many records', () => {
  test('are deleted in batches between which others have the database', async () => {
    await write('insight_page_views', ago(20), 3_500);
    const progress: number[] = [];
    let writes = 0;
    const cleaning = service(strapi, 'retention').cleanUp({ days: 10, onProgress: (rows) => progress.push(rows) });
    let isCleaned = false;
    const others = (async () => {
      while (!isCleaned) {
        await write('insight_page_views', ago(0));
        writes += 1;
        // SQLite answers at once: without this, nothing else would have a turn at all.
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const { rows } = await cleaning.finally(() => {
      isCleaned = true;
    });
    await others;
    expect(rows).toEqual({ ...NONE, pageViews: 3_500 });
    expect(progress.slice(0, 4)).toEqual([1_000, 2_000, 3_000, 3_500]);
    expect(writes).toBeGreaterThanOrEqual(3);
    expect(await left('insight_page_views')).toBe(writes);
  });

  test('can be left half-way, and be gone on with', async () => {
    await write('insight_page_views', ago(20), 2_500);
    const stopping = new AbortController();
    const first = await service(strapi, 'retention').cleanUp({
      days: 10,
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(first.rows).toEqual({ ...NONE, pageViews: 1_000 });
    expect((await service(strapi, 'retention').cleanUp({ days: 10 })).rows).toEqual({ ...NONE, pageViews: 1_500 });
  });
});

test('who was who across a change of salt is forgotten after 48 hours', async () => {
  const handover = (visitor: string, atMs: number) => ({ visitor, earlier_visitor: `${visitor}-before`, at_ms: atMs });
  await strapi.db
    .connection('insight_handovers')
    .insert([handover('old', Date.now() - hours(48) - 1_000), handover('new', Date.now() - hours(47))]);
  expect(await service(strapi, 'jobs').runNow('close-day')).toBe('succeeded');
  expect(await strapi.db.connection('insight_handovers').pluck('visitor')).toEqual(['new']);
});
