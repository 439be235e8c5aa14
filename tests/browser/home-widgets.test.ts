import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { launch, newVisitor, screenshot, signIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { anotherReader } from '../helpers/visits';

const WIDGETS = ['Views of 7 days', 'Most viewed in 7 days', 'Visitors now'] as const;
const [VIEWS, CONTENT, LIVE] = WIDGETS;

interface Saved {
  data: { documentId: string };
}

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let documentId: string;
let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;

/** Somebody else views the entry, or a page that is none. */
const view = async (address: string, target?: object): Promise<void> => {
  const answer = await answerFrom(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...anotherReader() },
    body: JSON.stringify({ kind: 'view', url: `https://site.test${address}`, ...(target && { target }) }),
  });
  expect(answer.status).toBe(204);
};

const countViews = async (): Promise<void> => {
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const target = { uid: ARTICLE, documentId, locale: 'en' };
  await view('/garden', target);
  await view('/garden', target);
  await view('/imprint');
  const viewsNow = async () => (await api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views;
  await expect.poll(viewsNow, { timeout: 30_000 }).toBe(3);
};

/** Strapi scrolls within the page: what is to be on a picture has to fit the window. */
const showAll = (page: Page) => page.setViewportSize({ width: 1440, height: 2000 });

/** A widget on Strapi's home page, by its title. */
const widget = (page: Page, title: string) => page.getByRole('region', { name: title });

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  const article = { title: 'A garden', slug: 'garden', excerpt: 'Green.', category: 'garden' };
  documentId = (await api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, article)).data.documentId;
  await addEditor(api, app.url);
  browser = await launch();
  const administrator = await newVisitor(browser);
  await signIn(administrator.page, app.url);
  storageState = await administrator.context.storageState();
  await administrator.context.close();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const newAdministrator = () => newVisitor(browser, { storageState });

test('before anything was viewed each widget leads to the first view', async () => {
  const { page, errors } = await newAdministrator();
  await page.goto(`${app.url}/admin`);
  for (const title of WIDGETS) {
    await widget(page, title).getByText('No view has been counted yet.').waitFor();
  }
  await showAll(page);
  await screenshot(page, 'home-nothing-viewed');
  await widget(page, VIEWS).getByRole('link', { name: 'Show the steps' }).click();
  await page.getByRole('heading', { name: 'Three steps to the first view' }).waitFor();
  expect(errors).toEqual([]);
});

describe('once there are views', () => {
  beforeAll(countViews);

  test('the home page shows how many, of what, and who is there, beside what Strapi shows', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(`${app.url}/admin`);
    const views = widget(page, VIEWS);
    await views.getByText('3 visitors, those of each day added up').waitFor();
    expect(await views.getByTestId('views').textContent()).toBe('3');
    await views.getByRole('img', { name: /^(\w+: 0, ){6}\w+: 3$/ }).waitFor();
    const entry = widget(page, CONTENT).getByRole('row', { name: /A garden/ });
    expect(await entry.getByRole('gridcell').last().textContent()).toBe('2');
    const live = widget(page, LIVE);
    await live.getByRole('listitem').first().waitFor();
    expect(await live.getByTestId('live-visitors').textContent()).toBe('3');
    expect(await live.getByRole('listitem').allTextContents()).toEqual(['A garden2', 'site.test/imprint1']);
    await showAll(page);
    await screenshot(page, 'home');
    expect(errors).toEqual([]);
  });

  test.each([
    [VIEWS, 'Overview', '7d'],
    [CONTENT, 'Content', '7d'],
    [LIVE, 'Live', null],
  ])('“%s” leads into the dashboard', async (title, tab, range) => {
    const { page } = await newAdministrator();
    await page.goto(`${app.url}/admin`);
    await widget(page, title).getByRole('link', { name: 'Open Insight' }).click();
    await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('range')).toBe(range);
  });

  test('an entry leads to its report', async () => {
    const { page } = await newAdministrator();
    await page.goto(`${app.url}/admin`);
    await widget(page, CONTENT).getByRole('link', { name: 'A garden' }).click();
    await page.waitForURL(new RegExp(`/entries/${ARTICLE}/${documentId}.*range=7d`));
  });

  test('German, and in the dark theme', async () => {
    const { context, page, errors } = await newVisitor(browser, { colorScheme: 'dark', locale: 'de-DE', storageState });
    await context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
    await page.goto(`${app.url}/admin`);
    await widget(page, 'Aufrufe in 7 Tagen').getByText('neu, davor gab es keine').waitFor({ state: 'attached' });
    await widget(page, 'Meistgesehen in 7 Tagen').getByRole('link', { name: 'A garden' }).waitFor();
    await widget(page, 'Besucher jetzt').getByRole('listitem').first().waitFor();
    await showAll(page);
    await screenshot(page, 'home-german-dark');
    expect(errors).toEqual([]);
  });

  test('what cannot be loaded says so in its place', async () => {
    const { page, errors } = await newAdministrator();
    await page.route('**/insight/dashboard/**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(`${app.url}/admin`);
    for (const title of WIDGETS) {
      await widget(page, title).getByText('Something went wrong').waitFor();
    }
    expect(errors).toEqual([]);
  });

  test('a role that may not read the dashboard has none of them, and asks for nothing', async () => {
    const { page, errors } = await newVisitor(browser);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/insight/')) {
        asked.push(request.url());
      }
    });
    await signIn(page, app.url, EDITOR);
    await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
    for (const title of WIDGETS) {
      await expect.poll(() => widget(page, title).count()).toBe(0);
    }
    await page.getByText(EDITOR.email).waitFor();
    await showAll(page);
    await screenshot(page, 'home-forbidden');
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
