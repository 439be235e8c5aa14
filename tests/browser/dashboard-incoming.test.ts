import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DashboardFiltered } from '../../contracts/dashboard';
import { closeWindows } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import {
  chooseList,
  collect,
  type DashboardApp,
  linesOf,
  newWindow,
  openTab,
  part,
  saved,
  settled,
  shownIn,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader, viewOf } from '../helpers/visits';

const GPTBOT = 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const NOT_COUNTED = 'Received and not counted';
const BOTS = 'Bots and AI crawlers';
const PAGES = 'Pages with visitors now';
const WEEK = '&range=7d&compare=none';

/** Numbers come within some seconds; this is when a test gives up. */
const SEEN = { timeout: 60_000 };

let site: DashboardApp;

/** Somebody new opens a page. */
const come = (address: string) => collect(site, [viewOf(address)], anotherReader());

beforeAll(async () => {
  site = await startDashboard('incoming');
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  await come('/tea');
  await until(
    async () => (await site.api.get<{ firstViewedAt: string | null }>('/insight/dashboard/setup')).firstViewedAt !== null,
  );
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

test('who comes is seen without loading the page again, also after the network was away', async () => {
  const { context, page, errors } = await newWindow(site);
  await page.goto(`${site.app.url}/admin/plugins/insight?tab=live`);
  const count = page.getByTestId('count').first();
  await count.waitFor();
  const before = Number(await count.textContent());
  await come('/cake');
  await expect.poll(async () => Number(await count.textContent()), SEEN).toBe(before + 1);
  await part(page, PAGES).getByText('site.test/cake').waitFor();
  await context.setOffline(true);
  await come('/biscuits');
  await context.setOffline(false);
  await part(page, PAGES).getByText('site.test/biscuits').waitFor();
  await expect.poll(async () => Number(await count.textContent()), SEEN).toBe(before + 2);
  expect(errors).toEqual([]);
});

test('where no stream gets through it is asked for now and then', async () => {
  const { page, errors } = await newWindow(site);
  await page.route('**/dashboard/live/stream', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${site.app.url}/admin/plugins/insight?tab=live`);
  await page.getByTestId('count').first().waitFor();
  await come('/milk');
  await part(page, PAGES).getByText('site.test/milk').waitFor();
  expect(errors).toEqual([]);
});

test('what is not counted is told by reason and by day, and bots by name', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'filtered', WEEK);
  await part(page, NOT_COUNTED).getByText('Everything of this range was counted').waitFor();
  await part(page, BOTS).getByText('No bot came in this range').waitFor();

  for (let count = 0; count < 3; count += 1) {
    await collect(site, [viewOf('/a')], { 'User-Agent': GPTBOT });
  }
  await collect(site, [viewOf('/a')], { 'User-Agent': GOOGLEBOT });
  await collect(site, [viewOf('/a')], { ...anotherReader(), DNT: '1' });
  await until(async () => {
    const { reasons } = await site.api.get<DashboardFiltered>('/insight/dashboard/filtered?range=today');
    return reasons.reduce((sum, { count }) => sum + count, 0) === 5;
  });
  // A filter holds for what was counted only, and the page says so.
  await page.goto(`${site.app.url}/admin/plugins/insight?tab=filtered${WEEK}&country=DE`);
  await page.getByText(/These numbers are of the whole site/).waitFor();
  await settled(page);
  expect((await shownIn(page, NOT_COUNTED)).slice(0, 3)).toEqual([
    ['All', '5', '100.0%'],
    ['Bots and programs', '4', '80.0%'],
    ['Readers who object (Do Not Track, Global Privacy Control)', '1', '20.0%'],
  ]);
  const bots = await shownIn(page, BOTS);
  expect(bots.map(([, kind, count, share]) => [kind, count, share])).toEqual([
    ['AI crawler', '3', '75.0%'],
    ['Other bot', '1', '25.0%'],
  ]);
  expect(bots[0]?.[0]).toMatch(/GPTBot/i);
  await chooseList(page, BOTS, 'AI only');
  expect((await shownIn(page, BOTS)).map(([, , count]) => count)).toEqual(['3']);
  await chooseList(page, NOT_COUNTED, 'By day');
  const counts = ['5', '0', '0', '0', '0', '0', '0'];
  expect((await shownIn(page, NOT_COUNTED)).map((cells) => cells.at(-1))).toEqual(counts);
  expect(linesOf(await saved(page, NOT_COUNTED, 'CSV')).map((line) => line.at(-1))).toEqual(counts);
  expect(errors).toEqual([]);
});
