import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { graveFindings } from '../helpers/accessibility';
import { ARTICLE } from '../helpers/content';
import { collect, type DashboardApp, newWindow, settled, startDashboard, stopDashboard } from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

interface Saved {
  data: { documentId: string };
}

let site: DashboardApp;
let documentId: string;

beforeAll(async () => {
  site = await startDashboard('accessibility');
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const article = { title: 'Tea', slug: 'tea', excerpt: 'Leaves.', category: 'kitchen' };
  const { data } = await site.api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, article);
  documentId = data.documentId;
  const page = { url: 'https://site.test/tea', target: { uid: ARTICLE, documentId, locale: 'en' }, language: 'de', screen: 'md' };
  for (const referrer of ['https://www.google.com/', 'https://chatgpt.com/', '']) {
    await collect(
      site,
      [
        { ...page, kind: 'view', ...(referrer && { referrer }) },
        { ...page, kind: 'interaction', type: 'click', element: '#buy' },
      ],
      anotherReader(),
    );
  }
  await collect(site, [{ ...page, kind: 'view' }], {
    'User-Agent': 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  });
  await until(
    async () => (await site.api.get<{ firstViewedAt: string | null }>('/insight/dashboard/setup')).firstViewedAt !== null,
  );
});

afterEach(async () => {
  await Promise.all(site.browser.contexts().map((context) => context.close()));
});

afterAll(() => stopDashboard(site));

const TABS = ['overview', 'content', 'sources', 'audience', 'interactions', 'engagement', 'filtered'];

const PAGES = [
  ...TABS.map((tab) => `/plugins/insight?tab=${tab}`),
  '/plugins/insight/week',
  '/plugins/insight/sessions',
  '/plugins/insight/page-views',
  '/plugins/insight/interactions',
  '/plugins/insight/entries',
  '/settings/insight/tracking',
  '/settings/insight/health',
];

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_, isDarkAndGerman) => {
  test.each(PAGES)('%s keeps nobody out', async (address) => {
    const { page } = await newWindow(site, { isDarkAndGerman });
    const whole = address.endsWith('/entries') ? `${address}/${ARTICLE}/${documentId}` : address;
    await page.goto(`${site.app.url}/admin${whole}`);
    await page.locator('main h1').waitFor();
    await settled(page);
    expect(await graveFindings(page)).toEqual([]);
  });
});
