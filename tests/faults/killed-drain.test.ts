import { afterEach, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { PLAYGROUND, STRAPI } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { openSite, type Site } from '../helpers/site';
import { BUFFERS, siteEnvironment } from '../helpers/site-environment';

/** The places between the drain's steps at which a process can be ended (server/src/strapi/fault-point.ts), before and after the commit. */
const PLACES = {
  redis: {
    before: [
      'locked',
      'taken',
      'resolved',
      'targets-written',
      'decided',
      'records-written',
      'totals-written',
      'checkpoint-moved',
    ],
    after: ['committed', 'released'],
  },
  // Where the events are in the database too, one transaction joins all the steps.
  database: { before: ['taken', 'records-written', 'checkpoint-moved'], after: ['committed'] },
};

const EVENTS = 200;

let site: Site | undefined;
let drain: RunningApp | undefined;

afterEach(async () => {
  await drain?.stop();
  await site?.app().stop();
});

/** Sends a few events to a site. @returns how many */
const sendSome = async ({ url }: Site, name: string): Promise<number> => {
  const load = startLoad(name, url);
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(EVENTS);
  return (await load.end()).acknowledged;
};

/** Starts a process that drains, and sees it die there: before or after it is known to be up. */
const drainUntilKilledAt = async (place: string, environment: Record<string, string>): Promise<void> => {
  const app = await startApp(PLAYGROUND, STRAPI, { ...environment, INSIGHT_FAULT_POINT: place }).catch((error: Error) => {
    expect(error.message).toContain('ended before it answered');
    return null;
  });
  if (app) {
    await expect.poll(() => app.endedBy(), { timeout: 30_000 }).toBe('SIGKILL');
  }
};

test.each(BUFFERS)(
  'every event in the %s buffer is counted once, at whatever step the drain is killed',
  async (buffer) => {
    const environment = await siteEnvironment('postgres', buffer);
    const running = await openSite({ ...environment, INSIGHT_DRAIN: 'elsewhere' });
    site = running;
    let sent = 0;
    for (const place of PLACES[buffer].before) {
      sent += await sendSome(running, place);
      await drainUntilKilledAt(place, environment);
      expect(await running.views(), `views after the end at “${place}”`).toBe(0);
    }
    for (const place of PLACES[buffer].after) {
      sent += await sendSome(running, place);
      await drainUntilKilledAt(place, environment);
      // All that waited is one batch.
      expect(await running.views(), `views after the end at “${place}”`).toBe(sent);
    }
    sent += await sendSome(running, 'last');
    drain = await startApp(PLAYGROUND, STRAPI, environment);
    await expect.poll(running.views, { timeout: 30_000 }).toBe(sent);
  },
  300_000,
);

test('every event is counted once when the only process is killed in the middle of a transaction of SQLite', async () => {
  site = await openSite(await siteEnvironment('sqlite', 'database'));
  let sent = 0;
  for (const place of ['records-written', 'checkpoint-moved']) {
    const running: Site = site;
    await running.app().stop();
    await running.restart({ INSIGHT_FAULT_POINT: place });
    const load = startLoad(place, running.url);
    await expect.poll(() => running.app().endedBy(), { timeout: 30_000 }).toBe('SIGKILL');
    await running.restart();
    sent += (await load.end()).acknowledged;
    await expect.poll(running.views, { timeout: 30_000 }).toBe(sent);
  }
});
