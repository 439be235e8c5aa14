import { afterEach, expect, test } from 'vitest';
import { ping, readArticles } from '../helpers/content-api';
import { startLoad } from '../helpers/load';
import { openSite, type Site } from '../helpers/site';
import { durableRedis, siteEnvironment } from '../helpers/site-environment';
import { median, throughout } from '../helpers/throughout';

const FREEZE_MS = 30_000;
const BEFORE_MS = 5_000;
const LOAD = 200;
const LEAST_REQUESTS = 500;

let site: Site | undefined;

afterEach(async () => {
  (await durableRedis()).thaw();
  await site?.app().stop();
});

test('while Redis is frozen for 30 s content is served as ever, senders are told to come back, and nothing acknowledged is lost', async () => {
  const redis = await durableRedis();
  site = await openSite(await siteEnvironment('sqlite', 'redis'));
  const { url, views } = site;
  const content = async (): Promise<void> => {
    await ping(url());
    await readArticles(url());
  };
  const load = startLoad('frozen', url);
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
  const before = await throughout(BEFORE_MS, content);

  redis.freeze();
  const during = await throughout(FREEZE_MS, content);
  console.log(
    `Content, two requests, median: ${median(before).toFixed(1)} ms before, ${median(during).toFixed(1)} ms while Redis was frozen; ` +
      `longest ${Math.max(...before).toFixed(0)} and ${Math.max(...during).toFixed(0)} ms`,
  );
  expect(during.length * 2).toBeGreaterThan(LEAST_REQUESTS);
  expect(load.sent().refused).toBeGreaterThan(0);
  const { acknowledged: meanwhile } = load.sent();

  redis.thaw();
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(meanwhile);
  const { acknowledged, unanswered } = await load.end();
  expect(unanswered).toBe(0);
  await expect.poll(views, { timeout: 30_000 }).toBe(acknowledged);
});
