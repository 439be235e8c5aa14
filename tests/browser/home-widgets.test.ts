import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import { closeWindows, screenshot } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { collect, type DashboardApp, newWindow, signInEditor, startDashboard, stopDashboard } from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader, viewOf } from '../helpers/visits';

const WIDGETS = ['Views of 7 days', 'Most viewed in 7 days', 'Visitors now'] as const;
const [VIEWS, CONTENT, LIVE] = WIDGETS;

let site: DashboardApp;
let documentId: string;

/** Somebody else views the entry, or a page that is none. */
const view = (address: string, target?: object) => collect(site, [viewOf(address, target && { target })], anotherReader());

const counted = (views: number) =>
  until(async () => (await site.api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views === views);

/** Strapi scrolls within the page: what is to be on a picture has to fit the window. */
const showAll = (page: Page) => page.setViewportSize({ width: 1440, height: 2000 });

const openHome = (page: Page) => page.goto(`${site.app.url}/admin`);

/** A widget on Strapi's home page, by its title. */
const widget = (page: Page, title: string) => page.getByRole('region', { name: title });

beforeAll(async () => {
  site = await startDashboard('home-widgets');
  const article = { title: 'A garden', slug: 'garden', excerpt: 'Green.', category: 'garden' };
  const saved = await site.api.send<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    article,
  );
  documentId = saved.data.documentId;
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

test('where no type is tracked and nothing was viewed each leads to the first view, and then shows what there is', async () => {
  const { page, errors } = await newWindow(site);
  await openHome(page);
  for (const title of WIDGETS) {
    await widget(page, title).getByText('No view has been counted yet.').waitFor();
  }
  await showAll(page);
  await screenshot(page, 'home-nothing-viewed');
  await widget(page, VIEWS).getByRole('link', { name: 'Show the steps' }).click();
  await page.getByRole('heading', { name: 'Three steps to the first view' }).waitFor();
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  await view('/imprint');
  await page.getByRole('tab', { name: 'Overview', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  await widget(page, CONTENT).getByText('No entry was viewed in these days').waitFor();
  await expect.poll(() => widget(page, VIEWS).getByTestId('views').textContent()).toBe('1');
  expect(errors).toEqual([]);
});

describe('once there are views of an entry', () => {
  beforeAll(async () => {
    const target = { uid: ARTICLE, documentId, locale: 'en' };
    await view('/garden', target);
    await view('/garden', target);
    await counted(3);
  });

  test('the home page shows how many, of what, and who is there, and each leads on', async () => {
    const { page, errors } = await newWindow(site);
    await openHome(page);
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
    for (const [title, tab, range] of [
      [VIEWS, 'Overview', '7d'],
      [CONTENT, 'Content', '7d'],
      [LIVE, 'Live', null],
    ] as const) {
      await widget(page, title).getByRole('link', { name: 'Open Insight' }).click();
      await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('range')).toBe(range);
      await page.goBack();
    }
    await widget(page, CONTENT).getByRole('link', { name: 'A garden' }).click();
    await page.waitForURL(new RegExp(`/entries/${ARTICLE}/${documentId}.*range=7d`));
    expect(errors).toEqual([]);
  });

  test('German, and in the dark theme', async () => {
    const { page, errors } = await newWindow(site, { isDarkAndGerman: true });
    await openHome(page);
    await widget(page, 'Aufrufe in 7 Tagen').getByText('3 Besucher, die jedes Tages zusammengezählt').waitFor();
    await widget(page, 'Meistgesehen in 7 Tagen').getByRole('link', { name: 'A garden' }).waitFor();
    await widget(page, 'Besucher jetzt').getByRole('listitem').first().waitFor();
    await showAll(page);
    await screenshot(page, 'home-german-dark');
    expect(errors).toEqual([]);
  });

  test('what cannot be loaded says so in its place', async () => {
    const { page, errors } = await newWindow(site);
    await page.route('**/insight/dashboard/**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await openHome(page);
    for (const title of WIDGETS) {
      await widget(page, title).getByText('Something went wrong').waitFor();
    }
    expect(errors).toEqual([]);
  });

  test('a role that may not read the dashboard has none of them, and asks for nothing', async () => {
    const { page, errors } = await newWindow(site, { as: await signInEditor(site) });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/insight/')) {
        asked.push(request.url());
      }
    });
    await openHome(page);
    await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    for (const title of WIDGETS) {
      expect(await widget(page, title).count()).toBe(0);
    }
    await showAll(page);
    await screenshot(page, 'home-forbidden');
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
