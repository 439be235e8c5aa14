import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { siteTime } from '../../server/src/settings';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, TIME_ZONE, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { anotherReader } from '../helpers/visits';

const TITLE = 'The very long story of a garden that was planted in autumn, forgotten in winter, and found again in spring';

interface Saved {
  data: { documentId: string };
}

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let documentId: string;
let storageState: SignedIn;

/** One who edits articles. */
const MAY_EDIT = ['read', 'update'].map((action) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
  conditions: [],
  properties: { fields: ['title', 'slug'], locales: ['en', 'de'] },
}));

const see = async (locale: string): Promise<void> => {
  const answer = await answerFrom(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...anotherReader() },
    body: JSON.stringify({ kind: 'view', url: 'https://site.test/a', target: { uid: ARTICLE, documentId, locale } }),
  });
  expect(answer.status).toBe(204);
};

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const article = { title: TITLE, slug: 'garden', excerpt: 'Green.', category: 'garden' };
  const saved = await api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, article);
  documentId = saved.data.documentId;
  await see('en');
  await api.send('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, {
    ...article,
    title: 'Der Garten',
  });
  await see('de');
  await see('de');
  await addEditor(api, app.url, MAY_EDIT);
  browser = await launch();
  storageState = await signedIn(browser, app.url);
});

// Windows that stay open go on asking for what they show.
afterEach(() => closeWindows(browser));

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const dashboard = (range = '30d') => `${app.url}/admin/plugins/insight?range=${range}`;
const contentManager = (rest: string) => `${app.url}/admin/content-manager/collection-types/${ARTICLE}/${rest}`;
const editor = (locale = 'en') => contentManager(`${documentId}?plugins[i18n][locale]=${locale}`);

const newAdministrator = () => newVisitor(browser, { storageState });

/** The site's day. */
const today = () => siteTime(TIME_ZONE).dayOf(Date.now());

/** The dashboard's line. */
const line = (page: Page) => page.getByRole('region', { name: 'Views over time' });

/** The boxes of a chart's labels that stand side by side. */
const labelsOf = (page: Page) =>
  line(page)
    .locator('svg text')
    .evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { text: text.textContent, left, right, top, bottom };
      }),
    );

describe('who has none of the permissions', () => {
  test('sees no menu entry, no settings, no page and no numbers, and is told so', async () => {
    const { page, errors } = await newVisitor(browser);
    await signIn(page, app.url, EDITOR);
    await page.goto(dashboard());
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('link', { name: 'Insight', exact: true }).count()).toBe(0);
    await screenshot(page, 'dashboard-forbidden');
    await page.goto(`${app.url}/admin/settings/insight/tracking`);
    await page.getByText("You don't have the permissions to access that content").waitFor();
    await page.goto(editor());
    await page.getByText('Your role may not see this entry’s numbers.').waitFor();
    await screenshot(page, 'panel-forbidden');
    expect(errors).toEqual([]);
  });
});

describe('the chart', () => {
  test.each([1440, 1024, 480])('has labels that do not touch, in every range, on a window of %i pixels', async (width) => {
    const { page, errors } = await newVisitor(browser, { width, storageState });
    for (const range of ['today', '7d', '30d', '90d', '12m', `2024-01-01..${today()}`]) {
      await page.goto(dashboard(range));
      await line(page).locator('svg text').first().waitFor();
      const labels = await labelsOf(page);
      expect(labels.length, range).toBeGreaterThan(3);
      for (const [index, a] of labels.entries()) {
        for (const b of labels.slice(index + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${range}: “${a.text}” and “${b.text}”`).toBe(true);
        }
        expect(a.left, `${range}: “${a.text}” is cut off`).toBeGreaterThanOrEqual(0);
        expect(a.right, `${range}: “${a.text}” is cut off`).toBeLessThanOrEqual(width);
      }
    }
    expect(errors).toEqual([]);
  });

  test('has its numbers in a table for screen readers, and a tooltip for the mouse', async () => {
    const { page } = await newAdministrator();
    await page.goto(dashboard('7d'));
    const table = page.getByRole('table', { name: 'Views over time' });
    await table.waitFor({ state: 'attached' });
    expect(await table.locator('tbody tr').count()).toBe(7);
    expect(await table.locator('tbody tr').last().locator('td').first().textContent()).toBe('3');
    const box = await line(page).locator('svg:has(text)').first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.9, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page
      .getByText(/\w{3}, \w{3} \d{1,2}, \d{4}/)
      .first()
      .waitFor();
  });
});

describe('the panel of an entry', () => {
  test('has the numbers of the locale that is edited', async () => {
    const { page, errors } = await newAdministrator();
    const viewsToday = page
      .getByRole('row', { name: /^Today/ })
      .getByRole('cell')
      .first();
    await page.goto(editor('en'));
    await viewsToday.waitFor();
    expect(await viewsToday.textContent()).toBe('1');
    await page.goto(editor('de'));
    await page.getByRole('heading', { name: 'Der Garten' }).waitFor();
    await viewsToday.waitFor();
    expect(await viewsToday.textContent()).toBe('2');
    expect(errors).toEqual([]);
  });

  test('says what a new entry has to wait for', async () => {
    const { page } = await newAdministrator();
    await page.goto(contentManager('create'));
    await page.getByText('Numbers appear once the entry is saved and seen.').waitFor();
  });

  test('says when there is no view yet', async () => {
    const unseen = { title: 'Unseen', slug: 'unseen', excerpt: 'Green.', category: 'garden' };
    const { data } = await api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, unseen);
    const { page } = await newAdministrator();
    await page.goto(contentManager(data.documentId));
    await page.getByText('No views yet.').waitFor();
  });

  test('says when the numbers cannot be loaded, and can try again', async () => {
    const { page } = await newAdministrator();
    await page.route('**/insight/entries/**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(editor());
    await page.getByText('The numbers could not be loaded.').waitFor();
    await page.unroute('**/insight/entries/**');
    await page.getByRole('row', { name: /^Today/ }).waitFor();
  });
});

/** Makes an error of the page of any text of ours that is shown by its key, be it for a moment. */
const refuseKeys = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    new MutationObserver(() => {
      const [key] = /\binsight\.[a-z]\S*/.exec(document.body?.textContent ?? '') ?? [];
      if (key) {
        throw new Error(`${key} is shown`);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });

test('the words change with the administrator’s language while the app is open', async () => {
  // Not the window of the other tests: this one makes errors.
  const { context, page, errors } = await newVisitor(browser, { locale: 'en-US', storageState });
  await refuseKeys(context);
  await page.goto(dashboard());
  await page.getByRole('heading', { name: 'Most viewed' }).waitFor();
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  try {
    await page.getByRole('button', { name: 'Ada Admin' }).click();
    await page.getByRole('menuitem', { name: 'Profile settings' }).click();
    await page.getByRole('combobox', { name: 'Interface language' }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Speichern', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Insight', exact: true }).click();
    await page.getByRole('heading', { name: 'Meistaufgerufene Einträge' }).waitFor();
  } finally {
    await api.send('PUT', '/admin/users/me', { preferedLanguage: null });
  }
  expect(loads).toEqual([]);
  expect(errors).toEqual([]);
});

describe('in another language and in the dark theme', () => {
  test('the dashboard, the panel and the settings have German words and numbers', async () => {
    const { context, page, errors } = await newVisitor(browser, { colorScheme: 'dark', locale: 'de-DE', storageState });
    await context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
    await refuseKeys(context);
    await page.goto(dashboard());
    await page
      .getByRole('heading', { name: 'Meistaufgerufene Einträge' })
      .or(page.getByText('Aufrufe').first())
      .first()
      .waitFor();
    await page.getByRole('link', { name: TITLE, exact: true }).waitFor();
    await screenshot(page, 'dashboard-german-dark');
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).not.toBe('rgb(255, 255, 255)');
    await page.goto(editor());
    await page.getByRole('row', { name: /^Heute/ }).waitFor();
    await screenshot(page, 'panel-german-dark');
    await page.goto(`${app.url}/admin/settings/insight/tracking`);
    await page.getByText('Öffentliches URL-Muster').first().waitFor();
    await screenshot(page, 'tracking-settings-german-dark');
    expect(errors).toEqual([]);
  });
});

test('while the numbers cannot be loaded the page says so, and can try again', async () => {
  const { page } = await newAdministrator();
  await page.route('**/insight/dashboard/**', (route) => route.fulfill({ status: 500, body: '{}' }));
  await page.goto(dashboard());
  await page.getByText('The numbers could not be loaded.').first().waitFor();
  await screenshot(page, 'dashboard-error');
  await page.unroute('**/insight/dashboard/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('link', { name: TITLE, exact: true }).waitFor();
});
