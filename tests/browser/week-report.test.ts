import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WeekInteractions, WeekPageViews } from '../../contracts/week';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { closeWindows, launch, newVisitor, SCREENSHOTS, type SignedIn, screenshot, signedIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { until } from '../helpers/until';
import { CHROME, FIREFOX } from '../helpers/visits';

const DAY = 86_400_000;
/** The colour of text in Strapi's light theme. */
const LIGHT_TEXT = 'rgb(50, 50, 77)';
const LONG = `/a-very-long-story/${'of-a-garden-'.repeat(12)}`;

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let administrator: SignedIn;
let editor: SignedIn;

const report = (query = '') => `${app.url}/admin/plugins/insight/week${query}`;
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rowsOf = (page: Page, name: string) => part(page, name).locator('tbody tr');

const settings = (changes: Record<string, unknown>) => api.send('PUT', '/insight/settings', { changes });

let readers = 0;
const record = (type: 'page-views' | 'interactions', address: string, daysAgo: number, more: object = {}) => {
  readers += 1;
  const timestamp = new Date(Date.now() - daysAgo * DAY - 60_000).toISOString();
  return api.send('POST', `/insight/records/${type}`, {
    visitor: `reader-${String(readers).padStart(4, '0')}`,
    url: `https://site.test${address}`,
    timestamp,
    ...more,
  });
};

/** Somebody who is on the site now, with a browser that is known. */
const come = async (userAgent: string): Promise<void> => {
  const answer = await answerFrom(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
    body: JSON.stringify([{ kind: 'view', url: 'https://site.test/now' }]),
  });
  expect(answer.status).toBe(204);
};

/** A window of somebody who has signed in, light and English unless it is to be dark and German. */
const newWindow = async (storageState: SignedIn, { width = 1_440, isDarkAndGerman = false } = {}) => {
  const visitor = await newVisitor(browser, {
    storageState,
    width,
    ...(isDarkAndGerman && { colorScheme: 'dark', locale: 'de-DE' }),
  });
  if (isDarkAndGerman) {
    await visitor.context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
  }
  return visitor;
};

/** A picture of the whole report, which scrolls within Strapi's page. */
const picture = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1_440, height: 2_900 });
  await screenshot(page, name);
};

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(report(query));
  for (const name of [
    /^(Page views|Seitenaufrufe)$/,
    /^(Sessions|Sitzungen)$/,
    /^(Interactions|Interaktionen)$/,
    /^Browsers?$/,
  ]) {
    await page.getByRole('region', { name }).locator('tbody tr').first().waitFor();
  }
};

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('week'), 'data.db')));
  api = await firstAdministrator(app.url);
  await addEditor(api, app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  browser = await launch();
  administrator = await signedIn(browser, app.url);
  editor = await signedIn(browser, app.url, EDITOR);
  // Before anything is recorded.
  const { page } = await newWindow(administrator);
  await page.goto(report());
  await page.getByText('No page was viewed in these days').waitFor();
  await page.getByText('There was no session in these days').first().waitFor();
  await page.getByText('Nobody did anything on the pages in these days').waitFor();
  await screenshot(page, 'week-empty');

  await settings({ editRecords: true });
  for (let day = 0; day < 8; day += 1) {
    for (let count = 0; count <= 7 - day; count += 1) {
      await record('page-views', `/articles/${count % 3}`, day);
    }
    await record('page-views', `/pages/${day}`, day);
    await record('page-views', day % 2 ? LONG : `/pages/of/${day}`, day);
    await record('interactions', '/articles/1', day, { eventType: day % 2 ? 'click' : 'site:vote' });
  }
  await come(FIREFOX);
  await come(CHROME);
  await until(async () => (await api.get<WeekInteractions>('/insight/reports/week/interactions')).all.count === 7);
  await until(async () => (await api.get<WeekPageViews>('/insight/reports/week/page-views?_q=now')).found?.count === 2);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

afterEach(async () => {
  await closeWindows(browser);
});

/** The texts of the report that are too light for white paper. */
const tooLight = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .locator('h1, h2, p, span, td, th')
    .evaluateAll((elements) =>
      elements
        .filter((element) => {
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number);
          return red * 0.3 + green * 0.59 + blue * 0.11 > 140;
        })
        .map(({ textContent }) => textContent ?? ''),
    );

/** A table's numbers as it shows them, without the words around. */
const shown = async (page: Page, name: string): Promise<string[][]> =>
  rowsOf(page, name).evaluateAll((rows) =>
    rows.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent ?? '')),
  );

describe('the seven-day report', () => {
  test('is found in the menu, and shows what the server says', async () => {
    const { page, errors } = await newWindow(administrator);
    await page.goto(`${app.url}/admin/plugins/insight`);
    await page.getByRole('navigation', { name: 'Insight' }).getByRole('link', { name: 'Seven-day report' }).click();
    await page.waitForURL(/\/plugins\/insight\/week$/);
    await rowsOf(page, 'Browsers').first().waitFor();
    await rowsOf(page, 'Page views').nth(5).waitFor();
    const views = await api.get<WeekPageViews>('/insight/reports/week/page-views');
    expect(await shown(page, 'Page views')).toEqual([
      ['All', ...views.all.days.map(String), String(views.all.count)],
      ...views.pages.map(({ url, days, count }) => [url, ...days.map(String), String(count)]),
    ]);
    expect((await shown(page, 'Interactions')).map(([name]) => name)).toEqual(['All', 'site:vote', 'Click']);
    expect((await shown(page, 'Sessions')).at(-1)?.slice(0, 2)).toEqual(['All', String(views.all.count + 7)]);
    const shares = (await shown(page, 'Browsers')).map(([, share = '']) => Number(share.replace('%', '')));
    expect(Math.round(shares.reduce((sum, share) => sum + share, 0) * 10)).toBe(1_000);
    await picture(page, 'week');
    expect(errors).toEqual([]);
  });

  test('searches addresses and pages them, in the page’s own address', async () => {
    const { page, errors } = await newWindow(administrator);
    await open(page, '?page=99');
    await page.waitForURL(/page=2/);
    await open(page);
    await part(page, 'Page views').getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByLabel('Search addresses').fill('ARTICLES/1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/_q=ARTICLES/);
    await page.getByText('1–1 of 1 address').waitFor();
    expect((await shown(page, 'Page views')).map(([name]) => name)).toEqual([
      'All',
      'All that were found',
      'site.test/articles/1',
    ]);
    await page.reload();
    await page.getByText('1–1 of 1 address').waitFor();
    await page.goto(report('?_q=nothing-like-it'));
    await page.getByText('No address fits the search.').waitFor();
    await page.goto(report('?page=x&pageSize=7&_q[a]=b'));
    await rowsOf(page, 'Page views').nth(1).waitFor();
    expect(errors).toEqual([]);
  });

  test('is saved exactly as it is shown', async () => {
    const { page } = await newWindow(administrator);
    await open(page, '?_q=articles');
    await page.getByText('1–3 of 3 addresses').waitFor();
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path(), 'utf8');
    };
    const lines = (await save('Page views: save as CSV')).trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(','))).toEqual(await shown(page, 'Page views'));
    const views: Record<string, unknown>[] = JSON.parse(await save('Page views: save as JSON'));
    expect(views.map((row) => Object.values(row).map(String).toSorted())).toEqual(
      (await shown(page, 'Page views')).map((row) => row.toSorted()),
    );
    expect(await save('Browsers: save as CSV')).toMatch(/browser,percent,sessions\r\n/);
  });

  test('is printed light, whole, and without what is around it, from the dark theme too', async () => {
    const { page, errors } = await newWindow(administrator, { isDarkAndGerman: true });
    await open(page, '?pageSize=50');
    // What the cells look like at the moment in which the browser begins to print.
    await page.evaluate(() => {
      matchMedia('print').addEventListener('change', ({ matches }) => {
        const cell = document.querySelector('main td *');
        document.body.dataset[matches ? 'printed' : 'after'] = cell ? getComputedStyle(cell).color : 'none';
      });
    });
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.pdf({ path: path.join(SCREENSHOTS, 'week.pdf'), format: 'A4' });
    expect(await page.evaluate(() => document.body.dataset.printed)).toBe(LIGHT_TEXT);
    expect(await page.evaluate(() => document.body.dataset.after)).not.toBe(LIGHT_TEXT);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 703, height: 1_000 });
    await screenshot(page, 'week-print');
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await tooLight(page)).toEqual([]);
    const cut = await page
      .locator('table, td, th, td *')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is to be read in German, dark, and on a narrow screen', async () => {
    const { page, errors } = await newWindow(administrator, { isDarkAndGerman: true });
    await open(page);
    await page.getByRole('heading', { name: 'Sieben-Tage-Bericht' }).waitFor();
    expect((await shown(page, 'Browser'))[0]?.[1]).toMatch(/^\d+,\d\s%$/);
    await picture(page, 'week-dark-de');
    const narrow = await newWindow(administrator, { width: 400, isDarkAndGerman: true });
    await open(narrow.page);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await picture(narrow.page, 'week-narrow');
    expect([...errors, ...narrow.errors]).toEqual([]);
  });

  test('shows the other parts where one cannot be had, and that one later', async () => {
    const { page } = await newWindow(administrator);
    await page.route('**/reports/week/interactions', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(report());
    await part(page, 'Interactions').getByText('The numbers could not be loaded.').waitFor();
    await rowsOf(page, 'Page views').first().waitFor();
    await rowsOf(page, 'Sessions').first().waitFor();
    await picture(page, 'week-error');
    await page.unroute('**/reports/week/interactions');
    await part(page, 'Interactions').getByRole('button', { name: 'Try again' }).click();
    await rowsOf(page, 'Interactions').first().waitFor();
  });
});

describe('who may not see the report', () => {
  test('finds neither its menu nor its page, until the setting says that all administrators may', async () => {
    const { page, errors } = await newWindow(editor);
    await page.goto(report());
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('link', { name: 'Insight', exact: true }).count()).toBe(0);
    await screenshot(page, 'week-forbidden');
    await settings({ reportPermission: 'administrators' });
    await open(page);
    expect(await page.getByRole('link', { name: 'Insight', exact: true }).count()).toBe(1);
    await settings({ reportPermission: 'superAdmins' });
    await page.goto(report());
    await page.getByText("You don't have the permissions to access that content").waitFor();
    await settings({ reportPermission: null });
    expect(errors).toEqual([]);
  });

  test('is told so where the setting changes while the page is open', async () => {
    await settings({ reportPermission: 'administrators' });
    const { page } = await newWindow(editor);
    await open(page);
    await settings({ reportPermission: 'roles' });
    await part(page, 'Page views').getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByLabel('Search addresses').fill('articles');
    await page.keyboard.press('Enter');
    await part(page, 'Page views').getByText('Your role may not see this.').waitFor();
    await settings({ reportPermission: null });
  });
});
