import { afterEach, expect, test } from 'vitest';
import { ping } from '../helpers/content-api';
import { startLoad } from '../helpers/load';
import { startPostgres } from '../helpers/postgres';
import { openSite, type Site } from '../helpers/site';
import { type BufferName, siteEnvironment } from '../helpers/site-environment';
import { throughout } from '../helpers/throughout';

const OUTAGE_MS = 30_000;
const LOAD = 200;
/** What Redis takes in half a minute is drained afterwards. */
const FEW = 2;

const sites: Site[] = [];

const openWith = async (buffer: BufferName): Promise<Site> => {
  const site = await openSite(await siteEnvironment('postgres', buffer));
  sites.push(site);
  return site;
};

afterEach(async () => {
  await (await startPostgres()).start();
  await Promise.all(sites.map((site) => site.app().stop()));
});

test('while PostgreSQL is down for 30 s Redis takes events as ever and the inbox tells senders to come back; then all is counted once', async () => {
  const postgres = await startPostgres();
  const [inbox, redis] = [await openWith('database'), await openWith('redis')];
  const [toInbox, toRedis] = [startLoad('inbox', inbox.url), startLoad('redis', redis.url, FEW)];
  for (const { sent } of [toInbox, toRedis]) {
    await expect.poll(() => sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
  }

  await postgres.stop();
  const [inboxBefore, redisBefore] = [{ ...toInbox.sent() }, { ...toRedis.sent() }];
  await throughout(OUTAGE_MS, async () => {
    await ping(inbox.url());
    await ping(redis.url());
  });
  expect(toInbox.sent().acknowledged).toBe(inboxBefore.acknowledged);
  expect(toInbox.sent().refused).toBeGreaterThan(inboxBefore.refused);
  expect(toRedis.sent().acknowledged).toBeGreaterThan(redisBefore.acknowledged);
  expect(toRedis.sent().refused).toBe(0);

  await postgres.start();
  await expect.poll(() => toInbox.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(inboxBefore.acknowledged);
  const expected = await Promise.all([toInbox.end(), toRedis.end()]);
  for (const [index, { acknowledged, unanswered }] of expected.entries()) {
    expect(unanswered).toBe(0);
    await expect.poll(() => sites[index]?.views(), { timeout: 60_000 }).toBe(acknowledged);
  }
});
