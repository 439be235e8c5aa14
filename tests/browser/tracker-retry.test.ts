import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFrom } from '../helpers/answer-from';
import { launch, newVisitor, type Visitor } from '../helpers/browser';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { servePage } from '../helpers/processes';
import { startRedis, type TestRedis } from '../helpers/redis';
import { openSite, type Site } from '../helpers/site';
import { until } from '../helpers/until';
import { CHROME, COLLECT, FIREFOX } from '../helpers/visits';

let redis: TestRedis;
let site: Site;
let elsewhere: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

beforeAll(async () => {
  redis = await startRedis();
  site = await openSite({
    ...appEnvironment(`${temporaryFolder('tracker-retry')}/data.db`),
    INSIGHT_REDIS_URL: redis.url,
    INSIGHT_OPTIONS: JSON.stringify({ collectorRatePerVisitor: '2/second', collectorRatePerIp: 'off', doubleClickSeconds: 0 }),
  });
  elsewhere = await servePage(`<!doctype html><title>Elsewhere</title>
    <script defer src="${site.url()}/api/insight/tracker.js"></script>`);
  // What is sent while a page is left has the browser's own User-Agent, whatever a window was told to call itself.
  browser = await launch(`--user-agent=${CHROME}`);
});

afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
  await site?.app().stop();
  await redis?.stop();
});

/** A reader, and the collector's answers to their pages as they come. */
const newReader = async (options?: { userAgent: string }): Promise<Visitor & { answers: number[] }> => {
  const reader = await newVisitor(browser, options);
  const answers: number[] = [];
  reader.context.on('response', (response: Response) => {
    if (response.url().endsWith(COLLECT)) {
      answers.push(response.status());
    }
  });
  return { ...reader, answers };
};

const accepted = (answers: number[]): number => answers.filter((status) => status === 204).length;

/** Another reader's view, as soon as the collector takes one. @returns how many it took: one */
const viewOnceItIsBack = async (): Promise<number> => {
  const id = `after-the-outage-${Date.now()}`;
  await until(async () => {
    const body = JSON.stringify({ kind: 'view', id, url: 'https://site.test/back' });
    const headers = { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX };
    return (await answerFrom(`${site.url()}${COLLECT}`, { method: 'POST', headers, body })).status === 204;
  });
  return 1;
};

/** Whatever was sent again and again has been taken and applied; there is no more to come. */
const expectViews = async (count: number): Promise<void> => {
  await expect.poll(() => site.views(), { timeout: 30_000 }).toBe(count);
};

describe('a reader whose views the collector cannot take', () => {
  test('because there are too many at once is counted once for each, later', async () => {
    const before = await site.views();
    const reader = await newReader();
    const pages = await Promise.all(Array.from({ length: 8 }, () => reader.context.newPage()));
    await Promise.all(pages.map((page, number) => page.goto(`${elsewhere.url}/burst-${number}`)));
    await until(() => accepted(reader.answers) === pages.length);
    expect(reader.answers).toContain(429);
    await expectViews(before + pages.length);
    await reader.context.close();
  });

  test('because it is away is counted once when it is back, also by a clock that is wrong', async () => {
    const before = await site.views();
    await redis.kill();
    const readers = await Promise.all([newReader(), newReader()]);
    const [, late] = readers;
    await late.page.clock.setSystemTime(Date.now() + 3_600_000);
    await Promise.all(readers.map(({ page }) => page.goto(`${elsewhere.url}/away`)));
    await until(() => readers.every(({ answers }) => answers.includes(503)));
    await redis.restart();
    await until(() => readers.every(({ answers }) => accepted(answers) === 1));
    expect(late.answers).not.toContain(400);
    await expectViews(before + readers.length);
    await Promise.all(readers.map(({ context }) => context.close()));
  });

  test('and who leaves the page in the meantime is counted once', async () => {
    const before = await site.views();
    await redis.kill();
    const reader = await newReader({ userAgent: CHROME });
    await reader.page.goto(`${elsewhere.url}/left`);
    await until(() => reader.answers.includes(503));
    await redis.restart();
    const others = await viewOnceItIsBack();
    await reader.page.goto('about:blank');
    await expectViews(before + others + 1);
    expect(reader.errors).toEqual([]);
    await reader.context.close();
  });

  test('because there is no connection is counted once when there is one', async () => {
    const before = await site.views();
    const reader = await newReader();
    let failures = 0;
    await reader.context.route(`**${COLLECT}`, async (route) => {
      failures += 1;
      await (failures < 3 ? route.abort('connectionfailed') : route.continue());
    });
    await reader.page.goto(`${elsewhere.url}/no-connection`);
    await until(() => accepted(reader.answers) === 1);
    expect(failures).toBe(3);
    await expectViews(before + 1);
    await reader.context.close();
  });
});

test('what waits leaves nothing in the browser’s storage', async () => {
  const reader = await newReader();
  await reader.context.route(`**${COLLECT}`, (route) => route.abort('connectionfailed'));
  await reader.page.goto(`${elsewhere.url}/stored`);
  expect(await reader.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await reader.context.cookies()).toEqual([]);
  await reader.context.close();
});
