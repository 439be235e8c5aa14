import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { openSite, type Site } from '../helpers/site';
import { type BufferName, type DatabaseName, siteEnvironment } from '../helpers/site-environment';

/** Between each two steps of the drain there is a place at which a process can be ended (server/src/strapi/fault-point.ts). */
const PLACES = [
  'locked',
  'taken',
  'resolved',
  'targets-written',
  'decided',
  'records-written',
  'totals-written',
  'checkpoint-moved',
  'committed',
  'released',
];

/** Where the buffer and the tables are in two places, each step counts; in one database a transaction joins most of them. */
const KILLED: { buffer: BufferName; database: DatabaseName; places: string[] }[] = [
  { buffer: 'redis', database: 'postgres', places: PLACES },
  { buffer: 'database', database: 'postgres', places: ['totals-written', 'checkpoint-moved', 'committed'] },
  { buffer: 'database', database: 'sqlite', places: ['taken', 'records-written', 'checkpoint-moved', 'committed'] },
];

describe.each(KILLED)('with the $buffer buffer and $database', ({ buffer, database, places }) => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(await siteEnvironment(database, buffer));
  });

  afterAll(() => site?.app().stop());

  test.each(places)('every event is counted once when the drain is killed at “%s”', async (place) => {
    const before = await site.views();
    await site.app().stop();
    await site.restart({ INSIGHT_FAULT_POINT: place });
    const load = startLoad(place, site.url);
    await expect.poll(() => site.app().endedBy(), { timeout: 30_000 }).toBe('SIGKILL');
    await site.restart();
    const { acknowledged } = await load.end();
    expect(acknowledged).toBeGreaterThan(0);
    await expect.poll(site.views, { timeout: 30_000 }).toBe(before + acknowledged);
  });
});
