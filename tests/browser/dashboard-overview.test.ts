import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import { closeWindows, screenshot } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import {
  collect,
  type DashboardApp,
  isTooWide,
  linesOf,
  newWindow,
  openTab,
  part,
  saved,
  settled,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

const DAY = 86_400_000;
const TITLE = 'The very long story of a garden that was planted in autumn, forgotten in winter, and found again in spring';

let site: DashboardApp;

/** A view that somebody had so many days ago, at the same time of day. */
const record = (daysAgo: number, reader: number) =>
  site.api.send('POST', '/insight/records/page-views', {
    visitor: `reader-of-day-${daysAgo}-${reader}`,
    url: 'https://site.test/about',
    timestamp: new Date(Date.now() - daysAgo * DAY - 60_000).toISOString(),
  });

const overviewOf = (query: string) => site.api.get<DashboardOverview>(`/insight/dashboard/overview?${query}`);

beforeAll(async () => {
  site = await startDashboard('dashboard-overview');
  const { api } = site;
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  await api.send('PUT', '/insight/settings', { changes: { editRecords: true } });
  const article = { title: TITLE, slug: 'garden', excerpt: 'Green.', category: 'garden' };
  const { data } = await api.send<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    article,
  );
  const { documentId } = data;
  await api.send('POST', `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, article);
  // Of an article today: 2 views. Of another page: 1 two days ago, 3 ten days ago, 4 forty days ago.
  for (const [daysAgo, count] of [
    [2, 1],
    [10, 3],
    [40, 4],
  ] as const) {
    for (let reader = 0; reader < count; reader += 1) {
      await record(daysAgo, reader);
    }
  }
  for (let reader = 0; reader < 2; reader += 1) {
    const view = { kind: 'view', url: 'https://site.test/garden', target: { uid: ARTICLE, documentId, locale: 'en' } };
    await collect(site, [view], anotherReader());
  }
  await until(async () => (await overviewOf('range=all')).now.views === 10);
});

afterAll(() => stopDashboard(site));

afterEach(() => closeWindows(site.browser));

const figure = (page: Page, metric: string) => page.locator(`[data-metric="${metric}"] [data-testid="figure"]`);

const views = async (page: Page): Promise<string | null> => {
  await settled(page);
  return figure(page, 'views').textContent();
};

const choose = async (page: Page, range: string): Promise<void> => {
  await page.getByRole('button', { name: /^Range:/ }).click();
  await page.getByRole('button', { name: range, exact: true }).click();
};

const asked = (page: Page) => new URL(page.url()).searchParams;

describe('the range', () => {
  test('is chosen from a menu, kept in the address, and gone back from', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'overview');
    expect(await views(page)).toBe('6');
    await choose(page, '7 days');
    await expect.poll(() => views(page)).toBe('3');
    expect(asked(page).get('range')).toBe('7d');
    await choose(page, 'All time');
    await expect.poll(() => views(page)).toBe('10');
    await page.goBack();
    await expect.poll(() => views(page)).toBe('3');
    await page.goForward();
    await expect.poll(() => views(page)).toBe('10');
    await page.reload();
    await expect.poll(() => views(page)).toBe('10');
    await page.getByRole('button', { name: 'Range: All time' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('is of any two days of the site’s calendar', async () => {
    const { page } = await newWindow(site);
    await openTab(site, page, 'overview', '&range=today');
    const { span } = await overviewOf('range=today');
    const written = new Date(span.from).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
    await page.getByRole('button', { name: /^Range:/ }).click();
    await page.getByText('Days of the site’s time zone, Europe/Berlin').waitFor();
    for (const end of ['From', 'To']) {
      await page.getByRole('combobox', { name: end, exact: true }).click();
      await page.locator(`[role="gridcell"][aria-label="${written}"]`).click();
    }
    await page.getByRole('button', { name: 'Show these days' }).click();
    await expect.poll(() => asked(page).get('range')).toBe(`${span.from}..${span.from}`);
    expect(await views(page)).toBe('2');
  });

  test('that there is not falls back to 30 days', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'overview', '&range=2026-02-30..2026-03-01&compare=never&metric=luck');
    await page.getByRole('button', { name: 'Range: 30 days' }).waitFor();
    expect(await views(page)).toBe('6');
    expect(errors).toEqual([]);
  });
});

test('it is compared with the span before, the year before, or nothing', async () => {
  const { page } = await newWindow(site);
  await openTab(site, page, 'overview');
  const tile = page.locator('[data-metric="views"]');
  await tile.getByText('before: 4').waitFor();
  await page.getByRole('combobox', { name: 'Compared with' }).click();
  // Nothing had been counted then: there is nothing to compare with.
  await page.getByRole('option', { name: 'The same period last year' }).click();
  await expect.poll(() => tile.getByText(/before:/).count()).toBe(0);
  expect(asked(page).get('compare')).toBe('year');
  await page.getByRole('combobox', { name: 'Compared with' }).click();
  await page.getByRole('option', { name: 'Nothing' }).click();
  await expect.poll(() => asked(page).get('compare')).toBe('none');
  await page.goBack();
  await page.goBack();
  await tile.getByText('before: 4').waitFor();
});

describe('what it is filtered by', () => {
  test('is chosen, said in words, added up, and taken away', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'overview');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('combobox', { name: 'Content type' }).click();
    await page.getByRole('option', { name: 'Article', exact: true }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Content type: Article').waitFor();
    await expect.poll(() => views(page)).toBe('2');
    await page.getByRole('link', { name: `Show only ${TITLE}` }).click();
    await page.getByText(`Entry: ${TITLE}`).waitFor();
    expect(asked(page).get('type')).toBe(ARTICLE);
    await page.reload();
    await page.getByText(`Entry: ${TITLE}`).waitFor();
    expect(await views(page)).toBe('2');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => views(page)).toBe('6');
    await page.goBack();
    await page.getByRole('button', { name: 'Remove the filter Content type: Article' }).click();
    await expect.poll(() => asked(page).has('type')).toBe(false);
    expect(asked(page).has('entry')).toBe(true);
    expect(errors).toEqual([]);
  });

  test('is said to be wrong where the server refuses it', async () => {
    const { page } = await newWindow(site);
    await page.goto(`${site.app.url}/admin/plugins/insight?source=nowhere`);
    await page
      .getByText(/This cannot be shown: .*source/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /Remove the filter Source/ }).click();
    await expect.poll(() => views(page)).toBe('6');
  });
});

test('a click on a figure draws it, and its line has a table', async () => {
  const { page } = await newWindow(site);
  await openTab(site, page, 'overview', '&range=7d');
  await page.getByRole('button', { name: 'Sessions', exact: true }).click();
  await part(page, 'Sessions over time').waitFor();
  expect(asked(page).get('metric')).toBe('sessions');
  await part(page, 'Sessions over time').getByRole('button', { name: 'More about Sessions over time' }).click();
  await page.getByRole('menuitem', { name: 'Show as a table' }).click();
  const rows = part(page, 'Sessions over time').locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(7);
  expect((await rows.last().locator('td').allTextContents())[1]).toBe('2');
  await page.goBack();
  await part(page, 'Views over time').waitFor();
});

describe('what is saved', () => {
  test('is what is shown', async () => {
    const { page } = await newWindow(site);
    await openTab(site, page, 'overview', '&range=7d&compare=none');
    const { series } = await overviewOf('range=7d&compare=none');
    const lines = linesOf(await saved(page, 'Views over time', 'CSV'));
    expect(lines.map(([start, count]) => [start, Number(count)])).toEqual(series.map((point) => [point.start, point.views]));
    const json: unknown = JSON.parse(await saved(page, 'Views over time', 'JSON'));
    expect(json).toMatchObject(series.map(({ start, views: count }) => ({ start, views: count })));
  });

  test('is all parts in one file', async () => {
    const { page } = await newWindow(site);
    await openTab(site, page, 'overview', '&range=7d');
    await page.getByRole('button', { name: 'More about this report' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Save this tab/ }).click(),
    ]);
    const { span } = await overviewOf('range=7d');
    expect(download.suggestedFilename()).toBe(`insight-${span.from}-${span.to}.zip`);
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files).sort()).toEqual(['calendar.csv', 'figures.csv', 'hours.csv', 'over-time.csv', 'top-entries.csv']);
    expect(linesOf(strFromU8(files['figures.csv'] ?? new Uint8Array()))[0]).toEqual(['Views', '3', '3']);
  });

  test('is every list of every tab in one file, of the days that were asked', async () => {
    const { page } = await newWindow(site);
    // A tab that is of no days itself.
    await openTab(site, page, 'live', '&range=7d');
    await page.getByRole('button', { name: 'More about this report' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Save the whole report/ }).click(),
    ]);
    const { span } = await overviewOf('range=7d');
    expect(download.suggestedFilename()).toBe(`insight-${span.from}-${span.to}.zip`);
    const files = unzipSync(readFileSync(await download.path()));
    const names = Object.keys(files);
    // Nobody interacted with anything, and all was counted.
    expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(
      new Set(['overview', 'content', 'sources', 'audience', 'engagement']),
    );
    const rowsOf = (name: string) => linesOf(strFromU8(files[name] ?? new Uint8Array()));
    expect(rowsOf('overview/figures.csv')[0]).toEqual(['Views', '3', '3']);
    // Neither is the list that its card shows first.
    for (const list of ['pages', 'entry-pages']) {
      expect(rowsOf(`content/content-${list}.csv`).length, list).toBeGreaterThan(0);
    }
  });
});

test('it opens with at most ten requests', async () => {
  const { page } = await newWindow(site);
  const paths = new Set<string>();
  let count = 0;
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    // What is renewed while one looks is asked for the second time.
    if (pathname.startsWith('/insight/') && !paths.has(pathname + search)) {
      paths.add(pathname + search);
      count += 1;
    }
  });
  await openTab(site, page, 'overview');
  expect(count).toBeLessThanOrEqual(10);
});

test('it is to be read on paper, in German, dark, and on a narrow screen', async () => {
  const { page, errors } = await newWindow(site, { isDarkAndGerman: true });
  await openTab(site, page, 'overview');
  await part(page, 'Aufrufe im Zeitverlauf').waitFor();
  await screenshot(page, 'dashboard-overview-dark-de');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('tab').count()).toBe(0);
  await screenshot(page, 'dashboard-overview-print');
  const narrow = await newWindow(site, { width: 480 });
  await openTab(site, narrow.page, 'overview');
  expect(await isTooWide(narrow.page, 480)).toBe(false);
  await screenshot(narrow.page, 'dashboard-overview-narrow');
  expect([...errors, ...narrow.errors]).toEqual([]);
});
