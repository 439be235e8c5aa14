import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DashboardBreakdown } from '../../contracts/dashboard';
import { closeWindows } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import {
  chooseList,
  collect,
  type DashboardApp,
  linesOf,
  newWindow,
  openTab,
  part,
  saved,
  settled,
  shownIn,
  signInEditor,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
const firefox = (version: number) => `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;

let site: DashboardApp;

interface Reader {
  userAgent: string;
  country: string;
  referrer?: string;
  /** The query of the address with which the session begins. */
  query?: string;
  language?: string;
  /** Pages after the first one. */
  more?: number;
  scrollDepth?: number;
  acts?: object[];
}

/** A reader with one session. */
const read = ({ userAgent, country, referrer, query = '', language = 'de', more = 0, scrollDepth, acts = [] }: Reader) => {
  const page = { url: `https://site.test/start${query}`, language, screen: 'md', ...(referrer && { referrer }) };
  const id = randomUUID();
  return collect(
    site,
    [
      { ...page, kind: 'view', id },
      ...Array.from({ length: more }, (_, index) => ({ kind: 'view', url: `https://site.test/${index}` })),
      ...acts.map((act) => ({ ...page, kind: 'interaction', ...act })),
      ...(scrollDepth === undefined
        ? []
        : [{ ...page, kind: 'engagement', view: id, visibleMs: 5_000, focusedMs: 5_000, scrollDepth }]),
    ],
    { 'User-Agent': userAgent, 'CF-IPCountry': country },
  );
};

/** Ten sessions: from a search 4, of whom 3 with Firefox in Germany; 2 with a campaign, 1 from an AI assistant, 3 directly. */
const readers: Reader[] = [
  { userAgent: firefox(100), country: 'DE', referrer: 'https://www.google.com/', scrollDepth: 30 },
  { userAgent: firefox(101), country: 'DE', referrer: 'https://www.google.com/', scrollDepth: 100, more: 1 },
  { userAgent: firefox(102), country: 'DE', referrer: 'https://www.bing.com/', language: 'en-GB' },
  { userAgent: PHONE, country: 'FR', referrer: 'https://www.google.com/', language: 'fr' },
  { userAgent: firefox(103), country: 'DE', query: '?utm_campaign=spring&utm_source=letter&utm_medium=mail' },
  { userAgent: firefox(104), country: 'AT', query: '?utm_campaign=spring&utm_source=paper&utm_medium=print' },
  { userAgent: firefox(105), country: 'AT', referrer: 'https://chatgpt.com/' },
  {
    userAgent: firefox(106),
    country: 'DE',
    acts: [
      { type: 'click', element: '#buy' },
      { type: 'outbound', element: 'https://elsewhere.test/a' },
    ],
  },
  {
    userAgent: firefox(107),
    country: 'DE',
    acts: [
      { type: 'click', element: '#buy' },
      { type: 'download', element: '/prices.pdf' },
      { type: 'form_submit', element: '#contact' },
    ],
  },
  { userAgent: firefox(108), country: 'XX' },
];

const ask = (query: string) => site.api.get<DashboardBreakdown>(`/insight/dashboard/breakdown?range=7d&compare=none&${query}`);

beforeAll(async () => {
  site = await startDashboard('readers', { countryHeader: 'cf-ipcountry', trustedProxies: ['127.0.0.1', '::1'] });
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  for (const reader of readers) {
    await read(reader);
  }
  await until(async () => (await ask('dimension=source')).all.now.sessions === readers.length);
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

const WEEK = '&range=7d&compare=none';

/** The first three cells of each row: what, how many, and which part. */
const counted = async (...asked: Parameters<typeof shownIn>) => (await shownIn(...asked)).map((cells) => cells.slice(0, 3));

const goTo = async (page: Page, tab: string): Promise<void> => {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab }).getByRole('region').first().waitFor();
  await settled(page);
};

test('sources are told by class, by name and by campaign, with shares that add up, and saved as they are shown', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'sources', WEEK);
  expect(await counted(page, 'Sources')).toEqual([
    ['All', '10', '100.0%'],
    ['Search engine', '4', '40.0%'],
    ['Direct', '3', '30.0%'],
    ['Campaign', '2', '20.0%'],
    ['AI assistant', '1', '10.0%'],
  ]);
  await chooseList(page, 'Sources', 'Search engines');
  expect(await counted(page, 'Sources')).toEqual([
    ['All', '4', '100.0%'],
    ['Google', '3', '75.0%'],
    ['Bing', '1', '25.0%'],
  ]);
  expect(linesOf(await saved(page, 'Sources', 'CSV')).map((line) => line.slice(0, 3))).toEqual([
    ['All', '4', '100'],
    ['Google', '3', '75'],
    ['Bing', '1', '25'],
  ]);
  const rows: Record<string, unknown>[] = JSON.parse(await saved(page, 'Sources', 'JSON'));
  expect(rows.map(({ referrer, sessions, percent }) => [referrer, sessions, percent])).toEqual([
    ['All', 4, 100],
    ['Google', 3, 75],
    ['Bing', 1, 25],
  ]);
  await chooseList(page, 'Sources', 'AI assistants');
  await part(page, 'Sources').getByText('ChatGPT').waitFor();
  await chooseList(page, 'Campaigns', 'Medium');
  await part(page, 'Campaigns').getByText('print').waitFor();
  await page.goBack();
  await part(page, 'Campaigns').getByText('spring').waitFor();
  expect(errors).toEqual([]);
});

test('a source filters the dashboard by a click anywhere in its row, and by the keyboard', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'sources', WEEK);
  await part(page, 'Sources')
    .getByRole('row', { name: /Search engine/ })
    .getByText('40.0%')
    .click();
  await page.waitForURL(/source=search/);
  await page.getByRole('button', { name: /Remove the filter Source: Search engine/ }).waitFor();
  await settled(page);
  expect((await counted(page, 'Sources'))[0]).toEqual(['All', '4', '100.0%']);
  await page.goBack();
  await part(page, 'Sources').getByText('AI assistant', { exact: true }).waitFor();
  await part(page, 'Sources').getByRole('link', { name: 'Show only AI assistant' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/source=ai-assistant/);
  expect(errors).toEqual([]);
});

test('the audience is told by country, language and what is read with, in words', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'audience', WEEK);
  const countries = await counted(page, 'Countries and languages');
  expect(countries.slice(0, 3)).toEqual([
    ['All', '10', '100.0%'],
    ['Germany', '6', '60.0%'],
    ['Austria', '2', '20.0%'],
  ]);
  // One is from France, and of one it is not known.
  expect(countries.slice(3).toSorted()).toEqual([
    ['France', '1', '10.0%'],
    ['Unknown', '1', '10.0%'],
  ]);
  expect((await counted(page, 'Technology'))[1]).toEqual(['Firefox', '9', '90.0%']);
  await chooseList(page, 'Technology', 'Devices');
  await part(page, 'Technology').getByText('Phone').waitFor();
  await chooseList(page, 'Countries and languages', 'Languages');
  await part(page, 'Countries and languages').getByText('British English').waitFor();
  await part(page, 'New and returning')
    .getByText(/Visitors are known for a day only/)
    .waitFor();
  expect(errors).toEqual([]);
});

test('interactions are told by event, by element and by where they lead; engagement in steps, with a table', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'interactions', WEEK);
  // Five of two readers.
  expect((await counted(page, 'What readers do')).slice(0, 2)).toEqual([
    ['All', '5', '100.0%'],
    ['Click', '2', '40.0%'],
  ]);
  await chooseList(page, 'What readers do', 'By element');
  await part(page, 'What readers do').getByText('#buy').waitFor();
  await part(page, 'Where it leads').getByText('https://elsewhere.test/a').waitFor();
  await chooseList(page, 'Where it leads', 'Downloads');
  await part(page, 'Where it leads').getByText('/prices.pdf').waitFor();
  await chooseList(page, 'Where it leads', 'Forms');
  await part(page, 'Where it leads').getByText('#contact').waitFor();
  const days = linesOf(await saved(page, 'Interactions over time', 'CSV'));
  expect(days.map((line) => Number(line.at(-1)))).toEqual([0, 0, 0, 0, 0, 0, 5]);

  await goTo(page, 'Engagement');
  const depths = linesOf(await saved(page, 'Views per session', 'CSV'));
  // Nine sessions of one view, and one of two.
  expect(depths.slice(1).map((line) => line.slice(0, 2))).toEqual([
    ['0', '0'],
    ['1', '9'],
    ['2', '1'],
    ['3', '0'],
    ['4–5', '0'],
    ['6–10', '0'],
    ['11–20', '0'],
    ['21+', '0'],
  ]);
  const scroll = linesOf(await saved(page, 'Scroll depth', 'CSV'));
  expect(scroll.slice(1).map((line) => line[1])).toEqual(['0', '1', '0', '0', '1']);
  await part(page, 'Views per session').getByRole('button', { name: 'More about Views per session' }).click();
  await page.getByRole('menuitem', { name: 'Show as a table' }).click();
  expect((await counted(page, 'Views per session'))[2]).toEqual(['1', '9', '90.0%']);
  expect(errors).toEqual([]);
});

test('who may not see the dashboard sees none of its parts', async () => {
  const { page, errors } = await newWindow(site, { as: await signInEditor(site) });
  await page.goto(`${site.app.url}/admin/plugins/insight?tab=sources`);
  await page.getByText("You don't have the permissions to access that content").waitFor();
  expect(errors).toEqual([]);
});
