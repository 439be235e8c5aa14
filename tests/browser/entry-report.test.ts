import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { ABOUT, ARTICLE, PRODUCT } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { anotherReader } from '../helpers/visits';

const TITLE = 'Green tea';

/** Numbers renew themselves; this is when a test gives up. */
const SEEN_WITHIN = { timeout: 20_000 };

interface Saved {
  data: { documentId: string };
}

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let documentId: string;
let storageState: SignedIn;

const collect = async (events: object[], headers = anotherReader()): Promise<void> => {
  const answer = await answerFrom(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(events),
  });
  expect(answer.status).toBe(204);
};

/** A reader opens an entry's page, and may read and click. */
const read = async (
  target: object,
  {
    referrer,
    engaged,
    clicks = [],
  }: { referrer?: string; engaged?: [focusedMs: number, scrollDepth: number]; clicks?: string[] },
): Promise<void> => {
  const page = { url: 'https://site.test/a', target, ...(referrer && { referrer }) };
  const id = randomUUID();
  await collect([
    { ...page, kind: 'view', id },
    ...clicks.map((element) => ({ ...page, kind: 'interaction', type: 'click', element })),
    ...(engaged
      ? [{ ...page, kind: 'engagement', view: id, visibleMs: engaged[0], focusedMs: engaged[0], scrollDepth: engaged[1] }]
      : []),
  ]);
};

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  for (const uid of [ARTICLE, ABOUT, PRODUCT]) {
    await api.send('PUT', `/insight/settings/tracking/${uid}`, { tracked: true, urlPattern: '' });
  }
  const article = { title: TITLE, slug: 'green-tea', excerpt: 'Leaves.', category: 'kitchen' };
  const saved = await api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, article);
  documentId = saved.data.documentId;
  await api.send('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, {
    ...article,
    title: 'Grüner Tee',
    slug: 'gruener-tee',
  });
  const en = { uid: ARTICLE, documentId, locale: 'en' };
  await read(en, {
    referrer: 'https://www.google.com/',
    engaged: [40_000, 80],
    clicks: ['#buy', '#a-rather-long-name-of-an-element'],
  });
  await read(en, { referrer: 'https://www.google.com/', engaged: [20_000, 60] });
  await read(en, { referrer: 'https://a-blog-with-a-very-long-name.elsewhere.test/a' });
  await read({ ...en, locale: 'de' }, {});
  await addEditor(api, app.url, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      conditions: [],
      properties: { fields: ['title'], locales: ['en', 'de'] },
    },
  ]);
  browser = await launch();
  storageState = await signedIn(browser, app.url);
});

// Windows that stay open go on asking for what they show.
afterEach(async () => {
  await closeWindows(browser);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const editor = (locale = 'en') =>
  `${app.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`;
const report = (query = '', id = documentId) => `${app.url}/admin/plugins/insight/entries/${ARTICLE}/${id}${query}`;

const newAdministrator = () => newVisitor(browser, { storageState });

/** What of a panel is wider than its place. */
const cutOff = (page: Page) =>
  page.getByTestId('insight-entry-numbers').evaluate((panel) => {
    const { left, right } = panel.getBoundingClientRect();
    return Array.from(panel.querySelectorAll('*'))
      .filter((part) => !part.closest('[aria-hidden="true"] svg, svg') && part.getClientRects().length > 0)
      .filter((part) => getComputedStyle(part).position !== 'absolute' && !part.closest('table caption'))
      .filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
      })
      .map((part) => part.textContent);
  });

describe('the panel of an entry', () => {
  test('says of a range how it went, where readers came from, with what, how far they read, and what they did', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(editor());
    const panel = page.getByTestId('insight-entry-numbers');
    await panel.getByRole('link', { name: 'Full report' }).waitFor();
    await panel.getByRole('list', { name: 'Sources' }).getByText('Search engine').waitFor();
    // Two of three views, which is 67 in a hundred.
    await panel.getByRole('list', { name: 'Sources' }).getByText('67%').waitFor();
    await panel.getByRole('list', { name: 'Devices' }).getByText('Computer').waitFor();
    const facts = await panel.locator('dl').last().textContent();
    // A minute over three views, and 80 and 60 percent.
    expect(facts).toMatch(/Engaged time\s*20 sec/);
    expect(facts).toMatch(/Scroll depth\s*70%/);
    expect(facts).toMatch(/Views\s*3\s*new/);
    await panel.getByRole('list', { name: 'Latest interactions' }).getByText('Click #buy').waitFor();
    await page.setViewportSize({ width: 1440, height: 1900 });
    await screenshot(page, 'entry-panel');
    expect(await cutOff(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is of one locale or of all together, and of the range that was chosen last', async () => {
    const { page, errors } = await newAdministrator();
    const viewsToday = page
      .getByRole('row', { name: /^Today/ })
      .getByRole('cell')
      .first();
    await page.goto(editor('de'));
    await expect.poll(() => viewsToday.textContent(), SEEN_WITHIN).toBe('1');
    await page.getByRole('combobox', { name: 'Locale', exact: true }).click();
    await page.getByRole('option', { name: 'All locales' }).click();
    await expect.poll(() => viewsToday.textContent(), SEEN_WITHIN).toBe('4');
    await page.getByRole('combobox', { name: 'Range' }).click();
    await page.getByRole('option', { name: '90 days' }).click();
    await page.reload();
    await page.getByRole('combobox', { name: 'Range' }).getByText('90 days').waitFor();
    await page.getByRole('combobox', { name: 'Locale', exact: true }).getByText('All locales').waitFor();
    await page.getByRole('link', { name: 'Full report' }).click();
    await page.waitForURL(/insight\/entries/);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ locale: '*', range: '90d' });
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    expect(errors).toEqual([]);
  });

  test('fits on a narrow screen', async () => {
    const { page } = await newVisitor(browser, { storageState, width: 400 });
    await page.goto(editor());
    await page.getByTestId('insight-entry-numbers').getByText('Search engine').waitFor();
    expect(await cutOff(page)).toEqual([]);
  });

  test('says when a part of it cannot be loaded, and shows the others', async () => {
    const { page } = await newAdministrator();
    await page.route('**/insight/entries/**/report?**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(editor());
    await page.getByRole('row', { name: /^Today/ }).waitFor();
    await page.getByText('The numbers could not be loaded.').waitFor();
  });

  test('is there for a single type too', async () => {
    const about = { title: 'About us' };
    const saved = await api.send<Saved>('PUT', `/content-manager/single-types/${ABOUT}`, about);
    await read({ uid: ABOUT, documentId: saved.data.documentId }, {});
    const { page, errors } = await newAdministrator();
    await page.goto(`${app.url}/admin/content-manager/single-types/${ABOUT}`);
    const viewsToday = page
      .getByRole('row', { name: /^Today/ })
      .getByRole('cell')
      .first();
    await expect.poll(() => viewsToday.textContent(), SEEN_WITHIN).toBe('1');
    await page.getByRole('link', { name: 'Full report' }).click();
    await page.getByRole('heading', { name: 'About us', level: 1 }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('the report of an entry', () => {
  test('has its title, its type and locale, its figures, and who its readers were', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(report('?locale=en&range=7d'));
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await page.getByText('Article · English (en)').waitFor();
    await page.getByRole('list', { name: 'Referrers' }).getByText('a-blog-with-a-very-long-name.elsewhere.test').waitFor();
    await page.getByRole('list', { name: 'Browsers' }).getByText('Firefox').waitFor();
    await page.getByRole('list', { name: 'Interactions', exact: true }).getByText('#buy').waitFor();
    const figures = await page.getByTestId('count').allTextContents();
    // Views, visitors, sessions, a minute over three views, 80 and 60 percent, and two clicks.
    expect(figures).toEqual(['3', '3', '3', '20 sec', '70%', '2']);
    await page.setViewportSize({ width: 1440, height: 2300 });
    await screenshot(page, 'entry-report');
    expect(errors).toEqual([]);
  });

  test('keeps range and locale in its address, over reloading and going back', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(report('?locale=en'));
    const views = page.getByTestId('count').first();
    await expect.poll(() => views.textContent(), SEEN_WITHIN).toBe('3');
    await page.getByRole('button', { name: '90 days' }).click();
    await page.waitForURL(/range=90d/);
    await page.getByRole('combobox', { name: 'Locale', exact: true }).click();
    await page.getByRole('option', { name: 'All locales' }).click();
    await expect.poll(() => views.textContent(), SEEN_WITHIN).toBe('4');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ locale: '*', range: '90d' });
    await page.reload();
    await expect.poll(() => views.textContent(), SEEN_WITHIN).toBe('4');
    expect(await page.getByRole('button', { name: '90 days' }).getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await expect.poll(() => views.textContent(), SEEN_WITHIN).toBe('3');
    await page.goBack();
    await expect.poll(() => page.getByRole('button', { name: '30 days' }).getAttribute('aria-pressed'), SEEN_WITHIN).toBe('true');
    expect(errors).toEqual([]);
  });

  test('says how far back there are records when the range reaches further', async () => {
    const { page } = await newAdministrator();
    await page.goto(report('?locale=en&range=12m'));
    await page.getByText(/These parts go back to .* and are of 3 of all 3 views/).waitFor();
  });

  test('leads to the records that it is made of', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(report('?locale=en&range=7d'));
    await page.getByRole('region', { name: 'Records' }).getByRole('link', { name: 'Page views' }).click();
    await page.waitForURL(/insight\/page-views/);
    await page.getByText('Article: one entry').waitFor();
    await page.getByText(/^Time is greater than or equal to/).waitFor();
    await page.getByText(/^3 page views/).waitFor();
    await screenshot(page, 'entry-records');
    await page.goBack();
    await page.getByRole('region', { name: 'Records' }).getByRole('link', { name: 'Interactions' }).click();
    await page.getByText(/^2 interactions/).waitFor();
    expect(errors).toEqual([]);
  });

  test('is reached from the dashboard and from the editor, and leads to the editor', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(`${app.url}/admin/plugins/insight?range=7d`);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await page.waitForURL(/insight\/entries/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ locale: 'en', range: '7d' });
    await page.getByRole('link', { name: 'Edit entry' }).click();
    await page.waitForURL(/content-manager/);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Report in Insight' }).click();
    await page.waitForURL(/insight\/entries/);
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    expect(errors).toEqual([]);
  });

  test('keeps the last title of an entry that has been deleted', async () => {
    const product = { name: 'Teapot', slug: 'teapot', price: 20 };
    const { data } = await api.send<Saved>('POST', `/content-manager/collection-types/${PRODUCT}`, product);
    await read({ uid: PRODUCT, documentId: data.documentId }, {});
    const { page } = await newAdministrator();
    const address = `${app.url}/admin/plugins/insight/entries/${PRODUCT}/${data.documentId}`;
    await page.goto(address);
    await expect.poll(() => page.getByTestId('count').first().textContent(), SEEN_WITHIN).toBe('1');
    await api.send('POST', `/content-manager/collection-types/${PRODUCT}/actions/bulkDelete`, {
      documentIds: [data.documentId],
    });
    await page.goto(address);
    await page.getByRole('heading', { name: 'Teapot', level: 1 }).waitFor();
    await page.getByText('Deleted', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Edit entry' }).count()).toBe(0);
  });

  test('says when there is no such entry, and when the numbers cannot be loaded', async () => {
    const { page } = await newAdministrator();
    await page.goto(report('', 'nothing'));
    await page.getByText('There is no such entry, or not in this locale.').waitFor();
    await page.goto(report('?locale=tlh'));
    await page.getByText('There is no such entry, or not in this locale.').waitFor();
    // The page's own address ends alike.
    await page.route(`${app.url}/insight/entries/**`, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(report());
    await page.getByText('The numbers could not be loaded.').waitFor();
    await page.unroute(`${app.url}/insight/entries/**`);
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });

  test('is refused to those who may not read the numbers of entries', async () => {
    const { page } = await newVisitor(browser);
    await signIn(page, app.url, EDITOR);
    await page.goto(report());
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
  });

  test('has German words and numbers in the dark theme, and fits on a narrow screen', async () => {
    const { context, page, errors } = await newVisitor(browser, {
      colorScheme: 'dark',
      locale: 'de-DE',
      width: 400,
      storageState,
    });
    await context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
    await page.goto(report('?locale=*&range=30d'));
    await page.getByRole('list', { name: 'Quellen' }).getByText('Suchmaschine').waitFor();
    await page.getByText('Article · Alle Sprachen').waitFor();
    await screenshot(page, 'entry-report-german-dark-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 1000 });
    await screenshot(page, 'entry-report-german-dark');
    await page.goto(editor('de'));
    await page.getByRole('link', { name: 'Ganzer Bericht' }).waitFor();
    await page.getByRole('list', { name: 'Quellen' }).waitFor();
    expect(await cutOff(page)).toEqual([]);
    await screenshot(page, 'entry-panel-german-dark');
    expect(errors).toEqual([]);
  });
});
