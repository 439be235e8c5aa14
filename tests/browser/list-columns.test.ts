import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { ARTICLE, AUTHOR, PRODUCT } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { daysAgo } from '../helpers/site-days';
import { until } from '../helpers/until';

/** When a test gives up what is to be shown; it is no matter for a test how soon that is. */
const SHOWN = { timeout: 20_000 };

const PRODUCTS = 105;

interface Saved {
  data: { documentId: string };
}

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let storageState: SignedIn;

const nameOf = (number: number): string => `Teapot ${String(number).padStart(3, '0')}`;

/** A view of a page by a visitor, so many days and minutes ago. */
const see = (page: string, visitor: string, days: number, minutes = 0): Promise<unknown> =>
  api.send('POST', '/insight/records/page-views', {
    url: `https://site.test${page}`,
    visitor: `visitor-${visitor}`,
    timestamp: new Date(Date.parse(daysAgo(days)) + minutes * 60_000).toISOString(),
  });

const make = async (uid: string, data: object, query = ''): Promise<string> =>
  (await api.send<Saved>('POST', `/content-manager/collection-types/${uid}${query}`, data)).data.documentId;

const listOf = (uid: string, query: string): string => `${app.url}/admin/content-manager/collection-types/${uid}?page=1&${query}`;

/** What is asked of the server while a page is open. */
const requestsOf = (page: Page) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(new URL(request.url()).pathname));
  return {
    ofNumbers: () => urls.filter((url) => url.startsWith('/insight/')),
    ofLists: () => urls.filter((url) => url === `/content-manager/collection-types/${PRODUCT}`).length,
  };
};

const headOf = (page: Page, name: string) => page.locator('thead th').filter({ hasText: new RegExp(`^${name}$`) });
const rowOf = (page: Page, text: string) => page.locator('tbody tr').filter({ hasText: text });
const rangeOf = (page: Page) => page.getByRole('combobox', { name: 'Range of views and visitors' });
const names = async (page: Page): Promise<string[]> =>
  (await page.locator('tbody tr').allTextContents()).map((row) => /Teapot \d+/.exec(row)?.[0] ?? '');

/** Views and visitors in the row of an entry, as they are shown. */
const numbersOf = async (page: Page, row: string): Promise<string> => {
  const heads = (await page.locator('thead th').allTextContents()).map((head) => head.trim());
  const cells = await rowOf(page, row).first().locator('td').allTextContents();
  return [heads.indexOf('Views'), heads.indexOf('Visitors')].map((column) => cells[column]?.trim()).join(' / ');
};

const chooseRange = async (page: Page, name: string): Promise<void> => {
  await rangeOf(page).click();
  await page.getByRole('option', { name, exact: true }).click();
};

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${PRODUCT}`, { tracked: true, urlPattern: '/products/:slug' });
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '{/:locale}/articles/:slug' });
  await api.send('PUT', '/insight/settings', { changes: { editRecords: true } });
  for (let number = 1; number <= PRODUCTS; number += 1) {
    await make(PRODUCT, { name: nameOf(number), slug: `teapot-${number}`, price: number });
  }
  const article = { slug: 'green-tea', excerpt: 'Leaves.', category: 'kitchen' };
  const documentId = await make(ARTICLE, { ...article, title: 'Green tea' });
  await api.send('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, {
    ...article,
    title: 'Grüner Tee',
    slug: 'gruener-tee',
  });
  await make(AUTHOR, { name: 'Ada', slug: 'ada' });

  // 42 has three views of two visitors and 77 two of two in the last 30 days; 3 has four, but all of them 60 days ago.
  await see('/products/teapot-42', 'one', 1);
  await see('/products/teapot-42', 'one', 1, 5);
  await see('/products/teapot-42', 'two', 1);
  await see('/products/teapot-77', 'one', 2);
  await see('/products/teapot-77', 'two', 3);
  for (const visitor of ['one', 'two', 'three', 'four']) {
    await see('/products/teapot-3', visitor, 60);
  }
  await see('/articles/green-tea', 'one', 1);
  await see('/de/articles/gruener-tee', 'one', 1);
  await see('/de/articles/gruener-tee', 'two', 1);
  const viewsInAll = async () => (await api.get<{ now: { views: number } }>('/insight/dashboard/overview?range=90d')).now.views;
  await until(async () => (await viewsInAll()) === 12);

  await addEditor(api, app.url, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: PRODUCT,
      conditions: [],
      properties: { fields: ['name', 'slug'] },
    },
  ]);
  browser = await launch();
  storageState = await signedIn(browser, app.url);
});

// Windows that stay open go on asking for what they show.
afterEach(() => closeWindows(browser));

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const newAdministrator = (more: object = {}) => newVisitor(browser, { storageState, ...more });

describe('the list of a tracked type', () => {
  test('shows views and visitors of the last 30 days, by one request for 100 rows', async () => {
    const { page, errors } = await newAdministrator();
    const requests = requestsOf(page);
    await page.goto(listOf(PRODUCT, 'pageSize=100&sort=name:ASC'));
    await expect.poll(() => numbersOf(page, nameOf(42)), SHOWN).toBe('3 / 2');
    expect(await numbersOf(page, nameOf(77))).toBe('2 / 2');
    expect(await numbersOf(page, nameOf(3))).toBe('0 / 0');
    expect(await names(page)).toHaveLength(100);
    expect(await rangeOf(page).textContent()).toBe('30 days');
    // It is rendered again, and again asks for nothing.
    await page.getByRole('checkbox').nth(1).click();
    await page.getByText('1 entry selected').waitFor();
    expect(requests.ofNumbers()).toEqual([`/insight/entries/${encodeURIComponent(PRODUCT)}/numbers`]);
    expect(errors).toEqual([]);
  });

  test('leads from the views of an entry to its report', async () => {
    const { page } = await newAdministrator();
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC&_q=042'));
    await rowOf(page, nameOf(42)).getByRole('link', { name: '3', exact: true }).click();
    await page.getByRole('heading', { name: nameOf(42), level: 1 }).waitFor(SHOWN);
    expect(new URL(page.url()).searchParams.get('range')).toBe('30d');
  });

  test('shows the range that is chosen, and does so the next time', async () => {
    const { page, errors } = await newAdministrator();
    const requests = requestsOf(page);
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC'));
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('0 / 0');
    const before = requests.ofLists();
    await chooseRange(page, '90 days');
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('4 / 4');
    expect(requests.ofLists()).toBe(before);
    await page.reload();
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('4 / 4');
    expect(await rangeOf(page).textContent()).toBe('90 days');
    await chooseRange(page, 'All time');
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('4 / 4');
    await chooseRange(page, 'Today');
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('0 / 0');
    expect(errors).toEqual([]);
  });

  test('counts an entry in the locale of the list', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(ARTICLE, 'pageSize=10'));
    await expect.poll(() => numbersOf(page, 'Green tea'), SHOWN).toBe('1 / 1');
    await page.goto(listOf(ARTICLE, 'pageSize=10&plugins[i18n][locale]=de'));
    await expect.poll(() => numbersOf(page, 'Grüner Tee'), SHOWN).toBe('2 / 2');
    await screenshot(page, 'list-columns-localised');
    expect(errors).toEqual([]);
  });
});

describe('sorted by views', () => {
  test('the list has the most viewed first over all pages, and its address keeps it', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC'));
    await headOf(page, 'Views').click();
    await page.waitForURL(/sort=insightViews:ASC/);
    await expect.poll(async () => (await names(page))[0], SHOWN).toBe(nameOf(1));
    await headOf(page, 'Views').click();
    await page.waitForURL(/sort=insightViews:DESC/);
    const first = [42, 77, 1, 2, 3, 4, 5, 6, 7, 8].map(nameOf);
    await expect.poll(() => names(page), SHOWN).toEqual(first);
    expect(await headOf(page, 'Views').getAttribute('aria-sort')).toBe('descending');
    await screenshot(page, 'list-columns-sorted');
    await page.getByRole('link', { name: 'Go to next page' }).click();
    await expect.poll(() => names(page), SHOWN).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map(nameOf));
    await page.goBack();
    await expect.poll(() => names(page), SHOWN).toEqual(first);
    await page.reload();
    await expect.poll(() => names(page), SHOWN).toEqual(first);
    await rowOf(page, nameOf(42)).click();
    await page.getByRole('heading', { name: nameOf(42) }).waitFor();
    await page.goBack();
    await expect.poll(() => names(page), SHOWN).toEqual(first);
    expect(errors).toEqual([]);
  });

  test('the last page has what was seen least', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(PRODUCT, 'pageSize=100&sort=insightVisitors:ASC').replace('page=1', 'page=2'));
    await expect.poll(() => names(page), SHOWN).toEqual([103, 104, 105, 42, 77].map(nameOf));
    await expect.poll(() => numbersOf(page, nameOf(77)), SHOWN).toBe('2 / 2');
    expect(errors).toEqual([]);
  });

  test('the list goes by the range, and keeps to a filter', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC'));
    await expect.poll(async () => (await names(page)).slice(0, 2), SHOWN).toEqual([42, 77].map(nameOf));
    await chooseRange(page, '90 days');
    await page.waitForURL(/insightRange=90d/);
    await expect.poll(async () => (await names(page)).slice(0, 3), SHOWN).toEqual([3, 42, 77].map(nameOf));
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('4 / 4');
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC&filters[$and][0][name][$contains]=7'));
    await expect.poll(async () => (await names(page)).slice(0, 3), SHOWN).toEqual([77, 7, 17].map(nameOf));
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC&filters[$and][0][name][$contains]=3'));
    await expect.poll(async () => (await names(page)).slice(0, 3), SHOWN).toEqual([3, 13, 23].map(nameOf));
    expect(errors).toEqual([]);
  });

  test('the list goes by the range that was chosen before, too', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC'));
    await chooseRange(page, '90 days');
    await headOf(page, 'Visitors').click();
    await headOf(page, 'Visitors').click();
    await page.waitForURL(/insightRange=90d/);
    await expect.poll(async () => (await names(page)).slice(0, 3), SHOWN).toEqual([3, 42, 77].map(nameOf));
    expect(errors).toEqual([]);
  });
});

describe('when the numbers cannot be had', () => {
  test('the list says so and is there, and they come when they are asked for again', async () => {
    const { page, errors } = await newAdministrator();
    await page.route('**/insight/entries/*/numbers', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC'));
    const again = page.getByRole('button', { name: 'The numbers could not be loaded. Try again' });
    await again.first().waitFor(SHOWN);
    expect(await names(page)).toHaveLength(10);
    await screenshot(page, 'list-columns-error');
    await page.unroute('**/insight/entries/*/numbers');
    await again.first().click();
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('0 / 0');
    expect(page.url()).not.toContain('teapot');
    expect(errors).toEqual([]);
  });

  test('the list is there while they are on their way', async () => {
    const { page, errors } = await newAdministrator();
    let go = () => {};
    const asked = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/insight/entries/*/numbers', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=name:ASC'));
    await page.getByTestId('insight-number-skeleton').first().waitFor(SHOWN);
    await page.getByText(nameOf(3)).waitFor();
    await screenshot(page, 'list-columns-loading');
    go();
    await expect.poll(() => numbersOf(page, nameOf(3)), SHOWN).toBe('0 / 0');
    expect(errors).toEqual([]);
  });
});

describe('nothing is shown and nothing asked', () => {
  const expectNothing = async (page: Page, row: string) => {
    const requests = requestsOf(page);
    await page.reload();
    await rowOf(page, row).first().waitFor(SHOWN);
    expect(await headOf(page, 'Views').count()).toBe(0);
    expect(await headOf(page, 'Visitors').count()).toBe(0);
    expect(await rangeOf(page).count()).toBe(0);
    expect(requests.ofNumbers()).toEqual([]);
  };

  test('in the list of a type that is not tracked, until it is', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(listOf(AUTHOR, 'pageSize=10'));
    await expectNothing(page, 'Ada');
    await page.goto(listOf(AUTHOR, 'pageSize=10&sort=insightViews:DESC'));
    await rowOf(page, 'Ada').waitFor();
    await page.goto(`${app.url}/admin/settings/insight/tracking`);
    await page.getByRole('switch', { name: 'Track Author' }).click();
    await page.getByText('Author is tracked from now on').waitFor();
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByRole('link', { name: 'Author', exact: true }).click();
    await headOf(page, 'Views').waitFor(SHOWN);
    await api.send('PUT', `/insight/settings/tracking/${AUTHOR}`, { tracked: false, urlPattern: '' });
    expect(errors).toEqual([]);
  });

  test('to one without the permission for numbers, whatever the address sorts by', async () => {
    const { page, errors } = await newVisitor(browser);
    await signIn(page, app.url, EDITOR);
    await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC'));
    await expectNothing(page, nameOf(1));
    expect(await names(page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(nameOf));
    expect(errors).toEqual([]);
  });
});

test.each([1440, 400])('it can be read %i pixels wide', async (width) => {
  const { page, errors } = await newAdministrator({ width });
  await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC'));
  await expect.poll(() => numbersOf(page, nameOf(42)), SHOWN).toBe('3 / 2');
  await rangeOf(page).waitFor();
  await screenshot(page, `list-columns-${width}`);
  expect(errors).toEqual([]);
});

test('it can be read in German and in the dark theme', async () => {
  const { page, errors, context } = await newAdministrator({ colorScheme: 'dark', locale: 'de-DE' });
  await context.addInitScript(() => {
    localStorage.setItem('strapi-admin-language', 'de');
    localStorage.setItem('STRAPI_THEME', 'dark');
  });
  await page.goto(listOf(PRODUCT, 'pageSize=10&sort=insightViews:DESC'));
  await headOf(page, 'Aufrufe').waitFor(SHOWN);
  await page.getByRole('combobox', { name: 'Zeitraum der Aufrufe und Besucher' }).click();
  await page.getByRole('option', { name: 'Insgesamt' }).waitFor();
  await screenshot(page, 'list-columns-german-dark');
  expect(errors).toEqual([]);
});
