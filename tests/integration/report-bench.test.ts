import type { Core, UID } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishEntries } from '../../bench/filling/entries';
import { eventsOf, fill } from '../../bench/filling/fill';
import type { AcceptedEvent } from '../../server/src/buffer';
import { siteTime } from '../../server/src/settings';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, PRODUCT } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { rowsOf } from '../helpers/rows';

const PLAN = { views: 150, entries: 12, days: 2, seed: 7 };
const TIMES = 4;
const DAY = 24 * 3_600_000;

/** No clock changes in these days; records are kept of one copy, and of the second day of another. */
const TODAY = '2026-06-20';
const WHEN = { today: TODAY, startsAt: siteTime(TIME_ZONE).startOf(TODAY), keptDays: 5 };

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
});

const forgetEntries = async (): Promise<void> => {
  for (const uid of [ARTICLE, PRODUCT]) {
    await strapi.db.query(uid as UID.ContentType).deleteMany({ where: { documentId: { $startsWith: 'bench' } } });
  }
};

afterAll(async () => {
  await forgetAll(strapi);
  await forgetEntries();
});

/** The same that happened, to other readers, so many times the days of the plan ago. */
const earlier = (event: AcceptedEvent, number: number): AcceptedEvent => {
  const renamed = (id: string): string => (number === 0 ? id : `${id}-${number}`);
  const own = { id: renamed(event.id), visitor: renamed(event.visitor), at: event.at - number * PLAN.days * DAY };
  return event.kind === 'engagement' && event.view
    ? { ...event, ...own, view: renamed(event.view) }
    : ({ ...event, ...own } as AcceptedEvent);
};

const RECORDS = { sessions: 'started_at_ms', page_views: 'at_ms', interactions: 'at_ms', engagements: 'at_ms', visits: 'day' };

/** All that is in the tables, named by what it is and not by its row; records as far as they are kept. */
const tables = async (): Promise<Record<string, string[]>> => {
  const keys = new Map((await rowsOf(strapi, 'targets')).map(({ id, key }) => [id, key]));
  const sessions = new Map((await rowsOf(strapi, 'sessions')).map(({ id, session_id: name }) => [id, name]));
  const named = ([column, value]: [string, unknown]): unknown =>
    column.endsWith('target_id') ? keys.get(value) : column === 'session_row' ? sessions.get(value) : value;
  const read = async (table: string, isWanted: (row: Record<string, unknown>) => boolean = () => true) =>
    (await rowsOf(strapi, table))
      .filter(isWanted)
      .map(({ id: _, ...row }) => JSON.stringify(Object.entries(row).map(([column, value]) => [column, named([column, value])])))
      .sort();
  const from = { ms: WHEN.startsAt - WHEN.keptDays * DAY, day: '2026-06-15' };
  const records = Object.entries(RECORDS).map(async ([table, column]) => [
    table,
    await read(table, (row) => (column === 'day' ? String(row.day) >= from.day : Number(row[column]) >= from.ms)),
  ]);
  const kept = Object.fromEntries(await Promise.all(records)) as Record<string, string[]>;
  return { totals: await read('totals'), targets: await read('targets'), addresses: await read('addresses'), ...kept };
};

test.skipIf(process.env.TEST_DATABASE === 'mariadb')(
  'what a bench fills a database with is what the drain makes of the same events',
  async () => {
    const entries = await publishEntries(strapi, PLAN);
    const events = eventsOf(PLAN, entries, WHEN).flat();
    for (let number = 0; number < TIMES; number += 1) {
      await strapi
        .plugin('insight')
        .service('buffer')
        .append(events.map((event) => earlier(event, number)));
    }
    await service(strapi, 'drain').drainAll();
    const drained = await tables();
    expect(drained.totals?.some((row) => row.includes('"lifetime"') && row.includes(`["views",${PLAN.views * TIMES}]`))).toBe(
      true,
    );
    expect(drained.page_views?.length).toBeGreaterThan(PLAN.views * 2);
    expect(drained.sessions?.length).toBeLessThan((await rowsOf(strapi, 'sessions')).length);

    await forgetAll(strapi);
    await fill(strapi, PLAN, entries, { ...WHEN, times: TIMES });
    const filled = await tables();
    for (const table of Object.keys(drained)) {
      expect(filled[table], table).toEqual(drained[table]);
    }
    expect(await rowsOf(strapi, 'page_views')).toHaveLength(filled.page_views?.length ?? 0);
  },
);
