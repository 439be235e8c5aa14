import { afterEach, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { openSite, type Site } from '../helpers/site';
import { durableRedis, siteEnvironment } from '../helpers/site-environment';

const LOAD = 1_000;
const TIMES = 3;

let site: Site | undefined;

afterEach(() => site?.app().stop());

test('every event that was acknowledged is counted once after Redis was killed under load, again and again', async () => {
  const redis = await durableRedis();
  site = await openSite(await siteEnvironment('sqlite', 'redis'));
  const load = startLoad('redis-killed', site.url);
  for (let time = 1; time <= TIMES; time += 1) {
    await expect.poll(() => load.sent().acknowledged, { timeout: 60_000 }).toBeGreaterThan(time * LOAD);
    const { refused } = load.sent();
    await redis.kill();
    await expect.poll(() => load.sent().refused, { timeout: 30_000 }).toBeGreaterThan(refused);
    await redis.restart();
  }
  const before = load.sent().acknowledged;
  await expect.poll(() => load.sent().acknowledged, { timeout: 60_000 }).toBeGreaterThan(before);
  const { acknowledged, unanswered } = await load.end();
  expect(unanswered).toBe(0);
  await expect.poll(site.views, { timeout: 60_000 }).toBe(acknowledged);
});
