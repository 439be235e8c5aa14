import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SavedCharts } from '../../contracts/charts';
import type { DashboardOverview } from '../../contracts/dashboard';
import type { Statistics } from '../../contracts/statistics';
import { graveFindings } from '../helpers/accessibility';
import { closeWindows, screenshot, signedIn } from '../helpers/browser';
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
import { addEditor, EDITOR } from '../helpers/editor';
import { until } from '../helpers/until';
import { anotherReader, viewOf } from '../helpers/visits';

const NARROW_PX = 480;
const ORDER = 'api::order.order';
const MAY_READ_THE_DASHBOARD = { action: 'plugin::insight.read-dashboard', subject: null, conditions: [], properties: {} };

let site: DashboardApp;
let documentId: string;

const DAY_MS = 86_400_000;
/** The site's time zone is UTC where nothing else is said. */
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const open = (page: Page, address = '') => page.goto(`${site.app.url}/admin/plugins/insight/statistics${address}`);

const record = (data: object[]) => site.api.send('POST', '/insight/statistics/values', { data });

const valuesOf = async (metric: string, from: string, to: string): Promise<(number | null)[]> => {
  const { series } = await site.api.get<Statistics>(`/insight/statistics/values?metric=${metric}&from=${from}&to=${to}`);
  return series[0]?.values ?? [];
};

/** The input of a date's value. */
const valueOn = (page: Page, date: string) =>
  page.getByLabel(
    `Value on ${new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(date))}`,
  );

beforeAll(async () => {
  site = await startDashboard('statistics', {
    statistics: [
      {
        ref: 'shop',
        name: 'Shop',
        metrics: [
          { ref: 'orders', name: 'Orders' },
          { ref: 'revenue', name: 'Revenue', unit: 'EUR', format: 'currency', decimals: 2 },
        ],
      },
    ],
  });
  const article = { title: 'Tea', slug: 'tea', excerpt: 'Leaves.', category: 'kitchen' };
  const { data } = await site.api.send<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    article,
  );
  documentId = data.documentId;
  const days = Array.from({ length: 40 }, (_, day) => day);
  await record(days.map((day) => ({ metric: 'shop.revenue', date: daysAgo(day), value: 1_000 + 10 * day })));
  await record(
    days.flatMap((day) =>
      ['AT', 'DE'].map((country, index) => ({
        metric: 'shop.orders',
        date: daysAgo(day),
        object: { country },
        value: index === 0 ? 10 + (day % 7) : 5,
      })),
    ),
  );
  await record(days.map((day) => ({ metric: 'shop.orders', date: daysAgo(day), value: 15 + (day % 7) })));
  await record([{ metric: 'shop.orders', date: daysAgo(1), object: { uid: ARTICLE, documentId }, value: 7 }]);
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

test('from nothing to a chart on the dashboard and the home page', async () => {
  const { page, errors } = await newWindow(site);
  await open(page);
  await page.getByRole('heading', { level: 2, name: 'Shop', exact: true }).waitFor();
  await settled(page);
  await screenshot(page, 'statistics-metrics');

  // A domain and a metric of it.
  await page.getByRole('button', { name: 'Create domain' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText('Give it a name.').waitFor();
  await page.getByLabel('Name').fill('News letter');
  expect(await page.getByLabel('Reference id').inputValue()).toBe('news-letter');
  await screenshot(page, 'statistics-new-domain');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'Create metric in News letter' }).click();
  await page.getByLabel('Name').fill('Open rate');
  await page.getByLabel('Decimals').fill('1');
  await page.getByLabel('Format').click();
  await page.getByRole('option', { name: 'Percent' }).click();
  await page.getByText('1234.5 is shown as 1,234.5%').waitFor();
  await screenshot(page, 'statistics-new-metric');
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  // Its first values, by hand.
  await page.getByRole('heading', { level: 1, name: 'Open rate' }).waitFor();
  await valueOn(page, daysAgo(0)).fill('42.25');
  await page.getByText('At most 1 decimal.').waitFor();
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await valueOn(page, daysAgo(0)).fill('42.5');
  await valueOn(page, daysAgo(1)).fill('much');
  await page.getByText('This is not a number.').waitFor();
  await screenshot(page, 'statistics-values');
  await valueOn(page, daysAgo(1)).fill('40');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('2 values saved').waitFor();
  expect(await valuesOf('news-letter.open-rate', daysAgo(1), daysAgo(0))).toEqual([40, 42.5]);
  await valueOn(page, daysAgo(1)).fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => valuesOf('news-letter.open-rate', daysAgo(1), daysAgo(0))).toEqual([null, 42.5]);

  // A chart of two metrics, of which one is in another unit.
  await page.getByRole('tab', { name: 'Chart' }).click();
  await page.getByRole('combobox', { name: 'Metrics' }).click();
  await page.getByRole('combobox', { name: 'Metrics' }).pressSequentially('orders');
  await page.getByRole('option', { name: 'Shop: Orders' }).click();
  await page.getByRole('button', { name: 'Remove Shop: Orders' }).waitFor();
  expect(new URL(page.url()).searchParams.get('metrics')).toBe('news-letter.open-rate,shop.orders');
  await settled(page);
  await screenshot(page, 'statistics-chart');
  await page.getByRole('button', { name: 'Save chart' }).click();
  await page.getByLabel('Name').fill('Opened and ordered');
  await page.getByLabel('Show it on the home page').check();
  await screenshot(page, 'statistics-save-chart');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await part(page, 'Opened and ordered').waitFor();
  await settled(page);
  await screenshot(page, 'statistics-charts');

  await page.goto(`${site.app.url}/admin`);
  const widget = page.getByRole('region', { name: 'Charts of statistics' });
  await widget.getByRole('link', { name: 'Opened and ordered' }).waitFor();
  await widget.getByText('42.5%').first().waitFor();
  await page.setViewportSize({ width: 1_440, height: 2_000 });
  await screenshot(page, 'statistics-home');
  expect(errors).toEqual([]);
});

test('a value that is refused says why, and nothing that was typed is lost', async () => {
  const { page, errors } = await newWindow(site);
  await site.api.send('POST', '/insight/statistics/metrics', { domain: 'shop', ref: 'weight', name: 'Weight', decimals: 2 });
  await open(page, '/metrics/shop.weight?tab=values&range=7d');
  await valueOn(page, daysAgo(0)).fill('1.25');
  await valueOn(page, daysAgo(1)).fill('3');
  // Meanwhile somebody else makes it a metric of whole numbers.
  await site.api.send('PUT', '/insight/statistics/metrics/shop.weight', { decimals: 0 });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Nothing was saved: some values are wrong.').waitFor();
  await page.getByText('must be a whole number').waitFor();
  await screenshot(page, 'statistics-values-refused');
  expect(await valueOn(page, daysAgo(0)).inputValue()).toBe('1.25');
  expect(await valueOn(page, daysAgo(1)).inputValue()).toBe('3');
  expect((await valuesOf('shop.weight', daysAgo(1), daysAgo(0))).filter((value) => value !== null)).toEqual([]);
  await valueOn(page, daysAgo(0)).fill('2');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('2 values saved').waitFor();
  expect(await valuesOf('shop.weight', daysAgo(1), daysAgo(0))).toEqual([3, 2]);
  expect(errors).toEqual([]);
});

test('a chart by a dimension, its comparison, its bars, its table and its files', async () => {
  const { page, errors } = await newWindow(site);
  await open(page, '/metrics/shop.orders?by=country&range=7d');
  const chart = part(page, 'Chart');
  await chart.getByRole('listitem').first().waitFor();
  // AT has 10 to 16 on seven days in a row, 91 in all, and DE 5 on each.
  expect(await chart.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^AT91.*before: 91$/),
    expect.stringMatching(/^DE35.*before: 35$/),
  ]);
  const lines = linesOf(await saved(page, 'Chart', 'CSV'));
  expect(lines).toHaveLength(7);
  expect(lines[6]?.slice(0, 3)).toEqual([daysAgo(0), '10', '5']);
  expect(lines[6]?.[3]).toBe(daysAgo(7));
  await chart.getByRole('button', { name: 'Bars' }).click();
  await page.waitForURL(/look=bar/);
  await settled(page);
  await screenshot(page, 'statistics-bars');
  await chart.getByRole('button', { name: 'Table' }).click();
  await chart.getByRole('grid').waitFor();
  await screenshot(page, 'statistics-table');
  await page.goBack();
  await page.waitForURL(/look=bar/);
  expect(errors).toEqual([]);
});

test('a file says what would come of it, and what came of it', async () => {
  const { page, errors } = await newWindow(site);
  await open(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const lines = [
    'metric,date,value,country',
    'shop.orders,2026-01-01,3,CH',
    'shop.orders,2026-01-02,4,CH',
    'shop.orders,2026-02-30,1,CH',
    'shop.sales,2026-01-01,1,',
  ];
  await page
    .getByRole('button', { name: 'CSV file', exact: true })
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.getByText('2 values can be written, 2 lines cannot.').waitFor();
  const refused = page.getByRole('grid', { name: 'Lines that are refused' });
  expect(await refused.getByRole('row').allTextContents()).toEqual([
    'LineColumnReason',
    '4date“2026-02-30” is no day, as 2026-01-31.',
    '5metricThere is no metric “shop.sales”.',
  ]);
  await screenshot(page, 'statistics-import');
  await page.getByRole('button', { name: 'Import 2 values' }).click();
  await page.getByText('2 values were written, 2 lines were refused.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lines that are refused: save as CSV' }).click(),
  ]);
  expect(linesOf(readFileSync(await download.path(), 'utf8'))).toHaveLength(2);
  const question = 'metric=shop.orders&objectType=country&from=2026-01-01&to=2026-01-02';
  const { series } = await site.api.get<Statistics>(`/insight/statistics/values?${question}`);
  expect(series).toEqual([{ metric: 'shop.orders', object: { country: 'CH' }, values: [3, 4] }]);
  expect(errors).toEqual([]);
});

const choose = async (page: Page, name: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('a tracker is made beside a preview of it, and records its metric', async () => {
  const { page, errors } = await newWindow(site);
  await site.api.send('POST', '/insight/statistics/metrics', { domain: 'shop', ref: 'paid', name: 'Paid' });
  const placedAt = `${daysAgo(0)}T00:00:00.000Z`;
  for (const [country, state] of [
    ['AT', 'paid'],
    ['DE', 'paid'],
    ['DE', 'placed'],
  ]) {
    const order = { placedAt, country, state, customer: 'Ann', total: 10 };
    await site.api.send('POST', `/content-manager/collection-types/${ORDER}`, order);
  }
  await open(page, '/trackers/new');
  await page.getByLabel('Name').fill('Paid orders');
  await choose(page, 'Metric', 'Shop: Paid');
  await choose(page, 'Content type', 'Order');
  await choose(page, 'Dated by', 'placedAt');
  await page.getByText('3 entries count in these days.').waitFor();
  await choose(page, 'Also for each', 'country');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await choose(page, 'Condition 1: field', 'state');
  await choose(page, 'Condition 1: value', 'paid');
  await page.getByText('2 entries count in these days.').waitFor();
  await settled(page);
  await screenshot(page, 'statistics-tracker');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'More about Paid orders' }).click();
  await page.getByRole('menuitem', { name: 'Run now' }).click();
  await page
    .getByRole('row', { name: /Paid orders/ })
    .getByText('Up to date')
    .waitFor();
  await screenshot(page, 'statistics-trackers');
  expect(await valuesOf('shop.paid', daysAgo(0), daysAgo(0))).toEqual([2]);
  expect(errors).toEqual([]);
});

const choosesOf = async (page: Page, tracker: string, choice: string): Promise<void> => {
  await page.getByRole('button', { name: `More about ${tracker}` }).click();
  await page.getByRole('menuitem', { name: choice }).click();
};

const countOrders = (ref: string, name: string, more: object = {}) =>
  site.api.send('POST', '/insight/trackers', {
    ref,
    name,
    metric: `shop.${ref}`,
    uid: ORDER,
    aggregate: 'count',
    dateField: 'placedAt',
    ...more,
  });

test('a tracker that fails says why and what to do, and recovers', async () => {
  const { page, errors } = await newWindow(site);
  const metric = { domain: 'shop', ref: 'parcels', name: 'Parcels' };
  await site.api.send('POST', '/insight/statistics/metrics', metric);
  await countOrders('parcels', 'All parcels');
  await site.api.send('DELETE', '/insight/statistics/metrics/shop.parcels', {});
  await open(page, '?tab=trackers');
  const row = page.getByRole('row', { name: /All parcels/ });
  await choosesOf(page, 'All parcels', 'Run now');
  await row.getByText('Failing').waitFor();
  await row.getByText('There is no metric shop.parcels that could be written').waitFor();
  await row.getByText('Mend what the reason names, then choose Run now.').waitFor();
  await screenshot(page, 'statistics-tracker-failing');
  await site.api.send('POST', '/insight/statistics/metrics', metric);
  await choosesOf(page, 'All parcels', 'Run now');
  await row.getByText('Up to date').waitFor();
  expect(await row.getByText('There is no metric').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('values that are being worked out show how far they are, also to one who comes back, and can be worked out anew', async () => {
  const { page, errors } = await newWindow(site);
  await site.api.send('POST', '/insight/statistics/metrics', { domain: 'shop', ref: 'ever', name: 'Ever' });
  // Ten years of values of each period, of everything and of each of these customers: more than is written at once.
  for (const customer of Array.from({ length: 40 }, (_, index) => `Customer ${index}`)) {
    const order = { placedAt: `${daysAgo(3_650)}T12:00:00.000Z`, country: 'AT', state: 'paid', customer, total: 10 };
    await site.api.send('POST', `/content-manager/collection-types/${ORDER}`, order);
  }
  await open(page, '?tab=charts');
  await page.getByRole('tab', { name: 'Trackers' }).waitFor();
  await countOrders('ever', 'Orders ever', { groupBy: 'customer', periods: ['day', 'week', 'days-28', 'month', 'lifetime'] });
  const row = page.getByRole('row', { name: /Orders ever/ });
  const bar = row.getByRole('progressbar', { name: 'Progress of Orders ever' });
  for (let times = 0; times < 2; times += 1) {
    await page.getByRole('tab', { name: 'Trackers' }).click();
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toMatch(/^\d/);
    await screenshot(page, 'statistics-tracker-working');
    await page.getByRole('tab', { name: 'Charts' }).click();
    await bar.waitFor({ state: 'detached' });
  }
  await page.getByRole('tab', { name: 'Trackers' }).click();
  await row.getByText('Up to date').waitFor();
  expect(await bar.count()).toBe(0);
  await choosesOf(page, 'Orders ever', 'Work out all values anew');
  await page.getByText('All values are being worked out anew').waitFor();
  await row.getByText('Up to date').waitFor();
  expect(errors).toEqual([]);
});

test('an entry shows its own statistics beside its editor', async () => {
  const { page, errors } = await newWindow(site);
  await page.goto(`${site.app.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}`);
  const link = page.getByRole('link', { name: 'Orders', exact: true });
  await link.waitFor();
  await screenshot(page, 'statistics-entry');
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
  await part(page, 'Chart').getByRole('listitem').first().waitFor();
  expect(await part(page, 'Chart').getByRole('listitem').first().textContent()).toMatch(/Tea7/);
  expect(errors).toEqual([]);
});

test('dark, German and narrow, nobody is kept out', async () => {
  const { page, errors } = await newWindow(site, { isDarkAndGerman: true });
  const { charts } = await site.api.send<SavedCharts>('POST', '/insight/statistics/charts', {
    name: 'Erlös',
    look: 'bar',
    question: { metrics: ['shop.revenue', 'insight.views'], range: '30d' },
    isOnDashboard: true,
  });
  const findings: string[] = [];
  for (const [name, address, heading] of [
    ['metrics', '', 'Statistiken'],
    ['metric', '/metrics/shop.orders', 'Orders'],
    ['values', '/metrics/shop.revenue?tab=values', 'Revenue'],
    ['own', '/metrics/insight.views?tab=values', 'Aufrufe'],
    ['chart', `/chart?saved=${charts.at(-1)?.id}&metrics=shop.revenue,insight.views`, 'Erlös'],
    ['charts', '?tab=charts', 'Statistiken'],
    ['trackers', '?tab=trackers', 'Statistiken'],
    ['tracker', '/trackers/new', 'Tracker anlegen'],
  ] as const) {
    await open(page, address);
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await expect.poll(() => page.locator('main').getByText('Wird geladen').count()).toBe(0);
    await settled(page);
    findings.push(...(await graveFindings(page)).map((finding) => `${name}: ${finding}`));
    await screenshot(page, `statistics-dark-${name}`);
    await page.setViewportSize({ width: NARROW_PX, height: 1_000 });
    if (await isTooWide(page, NARROW_PX)) {
      findings.push(`${name} is too wide`);
    }
    await screenshot(page, `statistics-narrow-${name}`);
    await page.setViewportSize({ width: 1_440, height: 1_000 });
  }
  expect(findings).toEqual([]);
  expect(errors).toEqual([]);
});

describe('the dashboard', () => {
  const saveChart = (chart: object) => site.api.send('POST', '/insight/statistics/charts', chart);

  // Without a view there is only how one comes to the first.
  beforeAll(async () => {
    await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
    await collect(site, [viewOf('/tea')], anotherReader());
    await until(async () => (await site.api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views > 0);
  });

  test('has the charts that were placed there, with their titles, tables and files, and says how one comes there', async () => {
    const { charts } = await site.api.get<SavedCharts>('/insight/statistics/charts');
    for (const { id } of charts) {
      await site.api.send('DELETE', `/insight/statistics/charts/${id}`, {});
    }
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'charts');
    await page.getByText('Save a chart and choose to show it here.').waitFor();
    await screenshot(page, 'statistics-dashboard-empty');
    const question = { metrics: ['shop.orders'], range: '7d', compare: 'none', by: ['country'] };
    await saveChart({ name: 'Where from', look: 'line', question, isOnDashboard: true });
    await saveChart({ name: 'Elsewhere', look: 'line', question });
    await openTab(site, page, 'charts');
    const tile = part(page, 'Where from');
    await tile.getByRole('listitem').first().waitFor();
    expect(await part(page, 'Elsewhere').count()).toBe(0);
    // As above: AT has 10 to 16 on seven days, and DE 5 on each.
    expect(linesOf(await saved(page, 'Where from', 'CSV'))[6]).toEqual([daysAgo(0), '10', '5']);
    await tile.getByRole('button', { name: 'More about Where from' }).click();
    await page.getByRole('menuitem', { name: 'Show as a table' }).click();
    expect(await tile.getByRole('row').count()).toBe(1 + 7);
    await screenshot(page, 'statistics-dashboard');
    await tile.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('heading', { level: 1, name: 'Where from' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('has no charts for a role that may not read statistics, which has neither the page nor the widget', async () => {
    await addEditor(site.api, site.app.url, [MAY_READ_THE_DASHBOARD]);
    const { page, errors } = await newWindow(site, { as: await signedIn(site.browser, site.app.url, EDITOR) });
    await openTab(site, page, 'overview');
    await page.getByRole('tab', { name: 'Overview', exact: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'Charts', exact: true }).count()).toBe(0);
    await page.goto(`${site.app.url}/admin/plugins/insight?tab=charts`);
    await page.getByText("You don't have the permissions to access that content").waitFor();
    await open(page);
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('heading', { name: 'Shop' }).count()).toBe(0);
    await page.goto(`${site.app.url}/admin`);
    await page.getByRole('region', { name: 'Views of 7 days' }).waitFor();
    expect(await page.getByRole('region', { name: 'Charts of statistics' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
