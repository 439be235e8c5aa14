import { afterEach, expect, test } from 'vitest';
import { ping } from '../helpers/content-api';
import { startLoad } from '../helpers/load';
import { startPostgres } from '../helpers/postgres';
import { openSite, type Site } from '../helpers/site';
import { siteEnvironment } from '../helpers/site-environment';
import { throughout } from '../helpers/throughout';
import { COLLECT, FIREFOX, viewOf } from '../helpers/visits';

const OUTAGE_MS = 30_000;
const LOAD = 200;

let site: Site | undefined;

afterEach(async () => {
  await (await startPostgres()).start();
  await site?.app().stop();
});

const collect = (url: string): Promise<Response> =>
  fetch(`${url}${COLLECT}`, { method: 'POST', headers: { 'User-Agent': FIREFOX }, body: JSON.stringify(viewOf('/a')) });

test('while PostgreSQL is down for 30 s senders are told to come back, and then everything is counted once', async () => {
  const postgres = await startPostgres();
  site = await openSite(await siteEnvironment('postgres', 'database'));
  const { url } = site;
  const load = startLoad('down', url);
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
  await postgres.stop();

  const { acknowledged: before } = load.sent();
  await throughout(OUTAGE_MS, async () => {
    const answer = await collect(url());
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    await ping(url());
  });
  expect(load.sent().acknowledged).toBe(before);

  await postgres.start();
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(before);
  const { acknowledged } = await load.end();
  await expect.poll(site.views, { timeout: 30_000 }).toBe(acknowledged);
  expect(
    site
      .app()
      .output()
      .match(/Insight cannot keep events/g),
  ).toHaveLength(1);
});
