import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardFiltered } from '../../contracts/dashboard';
import { screenshot } from '../helpers/browser';
import {
  collect,
  type DashboardApp,
  isTooWide,
  linesOf,
  newWindow,
  openTab,
  part,
  saved,
  shownIn,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

const GPTBOT = 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const TITLE = 'Received and not counted';
const WEEK = '&range=7d&compare=none';

let site: DashboardApp;

const view = [{ kind: 'view', url: 'https://site.test/a' }];

const filteredNow = async (): Promise<number> => {
  const { reasons } = await site.api.get<DashboardFiltered>('/insight/dashboard/filtered?range=today');
  return reasons.reduce((sum, { count }) => sum + count, 0);
};

beforeAll(async () => {
  site = await startDashboard('filtered');
  await collect(site, view, anotherReader());
  await until(
    async () => (await site.api.get<{ firstViewedAt: string | null }>('/insight/dashboard/setup')).firstViewedAt !== null,
  );
  // Before anything was filtered.
  const { page, context } = await newWindow(site);
  await openTab(site, page, 'filtered', WEEK);
  await part(page, TITLE).getByText('Everything of this range was counted').waitFor();
  await part(page, 'Bots and AI crawlers').getByText('No bot came in this range').waitFor();
  await context.close();
  for (let count = 0; count < 3; count += 1) {
    await collect(site, view, { 'User-Agent': GPTBOT });
  }
  await collect(site, view, { 'User-Agent': GOOGLEBOT });
  await collect(site, view, { ...anotherReader(), DNT: '1' });
  await until(async () => (await filteredNow()) === 5);
});

afterEach(async () => {
  await Promise.all(site.browser.contexts().map((context) => context.close()));
});

afterAll(() => stopDashboard(site));

describe('what was not counted', () => {
  test('is told by reason, and bots by name', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'filtered', WEEK);
    const reasons = await shownIn(page, TITLE);
    expect(reasons.slice(0, 3)).toEqual([
      ['All', '5', '100.0%'],
      ['Bots and programs', '4', '80.0%'],
      ['Readers who object (Do Not Track, Global Privacy Control)', '1', '20.0%'],
    ]);
    const bots = await shownIn(page, 'Bots and AI crawlers');
    expect(bots.map(([, kind, count, share]) => [kind, count, share])).toEqual([
      ['AI crawler', '3', '75.0%'],
      ['Other bot', '1', '25.0%'],
    ]);
    expect(bots[0]?.[0]).toMatch(/GPTBot/i);
    await part(page, 'Bots and AI crawlers').getByRole('button', { name: 'AI only' }).click();
    await page.waitForURL(/bots=ai/);
    expect((await shownIn(page, 'Bots and AI crawlers')).map(([, , count]) => count)).toEqual(['3']);
    await screenshot(page, 'dashboard-filtered');
    expect(errors).toEqual([]);
  });

  test('is told by day, and saved as it is shown', async () => {
    const { page } = await newWindow(site);
    await openTab(site, page, 'filtered', WEEK);
    await part(page, TITLE).getByRole('button', { name: 'By day' }).click();
    await page.waitForURL(/filtered=days/);
    const days = await shownIn(page, TITLE);
    expect(days).toHaveLength(7);
    expect(days.map((cells) => cells.at(-1))).toEqual(['5', '0', '0', '0', '0', '0', '0']);
    const lines = linesOf(await saved(page, TITLE, 'CSV'));
    expect(lines.map((line) => line.at(-1))).toEqual(['5', '0', '0', '0', '0', '0', '0']);
  });

  test('says that filters do not hold here', async () => {
    const { page } = await newWindow(site);
    await openTab(site, page, 'filtered', `${WEEK}&country=DE`);
    await page.getByText(/These numbers are of the whole site/).waitFor();
    expect((await shownIn(page, TITLE))[0]?.[1]).toBe('5');
  });

  test('is to be read in German, dark, and on a narrow screen', async () => {
    const { page, errors } = await newWindow(site, { isDarkAndGerman: true, width: 480 });
    await openTab(site, page, 'filtered', WEEK);
    await part(page, 'Empfangen und nicht gezählt').getByRole('button', { name: 'Nach Tag' }).waitFor();
    expect(await isTooWide(page, 480)).toBe(false);
    await screenshot(page, 'dashboard-filtered-narrow-dark-de');
    expect(errors).toEqual([]);
  });
});
