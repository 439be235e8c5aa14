import { afterEach, describe, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { PLAYGROUND, STRAPI } from '../helpers/playground';
import { startPostgres } from '../helpers/postgres';
import { type RunningApp, startApp } from '../helpers/processes';
import { openSite, type Site } from '../helpers/site';
import { BUFFERS, siteEnvironment } from '../helpers/site-environment';

const LOAD = 3_000;

let site: Site | undefined;
let second: RunningApp | undefined;

afterEach(async () => {
  await second?.stop();
  await site?.app().stop();
});

/** How many events the drains of a site have taken from its buffer. */
const taken = async ({ DATABASE_URL = '' }: Record<string, string>): Promise<number> => {
  const postgres = await startPostgres();
  const [row] = await postgres.run('select taken from insight_checkpoints', new URL(DATABASE_URL).pathname.slice(1));
  return Number(row?.taken);
};

describe.each(BUFFERS)('with the %s buffer', (buffer) => {
  test('two processes that collect and drain at once count every event once', async () => {
    const environment = await siteEnvironment('postgres', buffer);
    site = await openSite(environment);
    second = await startApp(PLAYGROUND, STRAPI, environment);
    const [here, there] = [site.url(), second.url];
    const loads = [startLoad('first', () => here), startLoad('second', () => there)];
    for (const { sent } of loads) {
      await expect.poll(() => sent().acknowledged, { timeout: 60_000 }).toBeGreaterThan(LOAD);
    }
    const sent = await Promise.all(loads.map((load) => load.end()));
    const acknowledged = sent.reduce((all, each) => all + each.acknowledged, 0);
    await expect.poll(site.views, { timeout: 60_000 }).toBe(acknowledged);
    if (buffer === 'database') {
      // What is taken is gone with the transaction that took it; from Redis it may be taken once more between commit and release.
      expect(await taken(environment)).toBe(acknowledged);
    }
    for (const app of [site.app(), second]) {
      expect(app.output()).not.toContain('Insight cannot');
    }
  });
});
