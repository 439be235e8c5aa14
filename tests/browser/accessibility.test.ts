import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { graveFindings } from '../helpers/accessibility';
import { closeWindows, screenshot } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import {
  collect,
  type DashboardApp,
  isTooWide,
  newWindow,
  settled,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader, viewOf } from '../helpers/visits';

const NARROW_PX = 480;

let site: DashboardApp;
let documentId: string;

beforeAll(async () => {
  site = await startDashboard('accessibility');
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const article = { title: 'Tea', slug: 'tea', excerpt: 'Leaves.', category: 'kitchen' };
  const { data } = await site.api.send<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    article,
  );
  documentId = data.documentId;
  const about = { target: { uid: ARTICLE, documentId, locale: 'en' }, language: 'de', screen: 'md' };
  for (const referrer of ['https://www.google.com/', 'https://chatgpt.com/', undefined]) {
    const clicked = { ...viewOf('/tea', about), kind: 'interaction', type: 'click', element: '#buy' };
    await collect(site, [viewOf('/tea', { ...about, referrer }), clicked], anotherReader());
  }
  await collect(site, [viewOf('/tea', about)], {
    'User-Agent': 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  });
  await until(
    async () => (await site.api.get<{ firstViewedAt: string | null }>('/insight/dashboard/setup')).firstViewedAt !== null,
  );
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

const TABS = ['overview', 'content', 'sources', 'audience', 'interactions', 'engagement', 'live', 'filtered'];
const LISTS = ['sessions', 'page-views', 'interactions'];
const SETTINGS = ['privacy', 'sessions', 'api', 'throttle'];

/** Where a page is, and the key of what it is called. */
const addresses = (): [address: string, title: string][] => [
  ...TABS.map((tab): [string, string] => [`/plugins/insight?tab=${tab}`, `tab.${tab}`]),
  ['/plugins/insight?tab=charts', 'statistics.tab.charts'],
  ['/plugins/insight/week', 'week.title'],
  ['/plugins/insight/statistics', 'statistics.title'],
  ...LISTS.map((list): [string, string] => [`/plugins/insight/${list}`, `records.${list}`]),
  [`/plugins/insight/entries/${ARTICLE}/${documentId}`, 'Tea'],
  ['/settings/insight/tracking', 'tracking.title'],
  ...SETTINGS.map((group): [string, string] => [`/settings/insight/${group}`, `settings.${group}`]),
  ['/settings/insight/health', 'health.title'],
];

const textsOf = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...['boot/', ''].map((folder) =>
      JSON.parse(
        readFileSync(path.resolve(import.meta.dirname, `../../admin/src/translations/${folder}${language}.json`), 'utf8'),
      ),
    ),
  );

/** Goes on to another page as a link does, which loads nothing anew, and waits until it is whole. */
const goOn = async (page: Page, address: string, title: string, loading: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/admin${address}`);
  const shown = address.includes('?tab=')
    ? page.getByRole('tabpanel', { name: title, exact: true }).getByRole('region')
    : page.getByRole('heading', { level: 1, name: title, exact: true });
  await shown.first().waitFor();
  await settled(page);
  await expect.poll(() => page.locator('main').getByText(loading).count()).toBe(0);
};

test.each([
  ['light', false],
  ['dark, and in German', true],
])('every page keeps nobody out and fits a narrow screen: %s', async (_, isDarkAndGerman) => {
  const texts = textsOf(isDarkAndGerman ? 'de' : 'en');
  const { page, errors } = await newWindow(site, { isDarkAndGerman });
  await page.goto(`${site.app.url}/admin/plugins/insight`);
  await page.getByRole('tab').first().waitFor();
  const findings: string[] = [];
  for (const [address, title] of addresses()) {
    await goOn(page, address, texts[title] ?? title, String(texts.loading));
    findings.push(...(await graveFindings(page)).map((finding) => `${address}: ${finding}`));
    await page.setViewportSize({ width: NARROW_PX, height: 1_000 });
    if (await isTooWide(page, NARROW_PX)) {
      findings.push(`${address} is too wide`);
    }
    await screenshot(page, `narrow-${isDarkAndGerman ? 'dark' : 'light'}-${title}`);
    await page.setViewportSize({ width: 1_440, height: 1_000 });
  }
  expect(findings).toEqual([]);
  expect(errors).toEqual([]);
});
