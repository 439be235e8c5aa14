import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DashboardContent } from '../../contracts/dashboard';
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
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader, viewOf } from '../helpers/visits';

const LONG = 'The very long story of a garden that was planted in autumn, forgotten in winter, and found again in spring';
const READ = 'What is read';
const MOVES = 'What moves';
const COMMON = 'What entries have in common';
const WEEK = '&range=7d&compare=none';

let site: DashboardApp;

interface Saved {
  data: { documentId: string };
}

const publish = async (title: string, category: string): Promise<string> => {
  const slug = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const path = `/content-manager/collection-types/${ARTICLE}`;
  const article = { title, slug, excerpt: 'Leaves.', category };
  const { data } = await site.api.send<Saved>('POST', path, article);
  await site.api.send('POST', `${path}/${data.documentId}/actions/publish`, article);
  return data.documentId;
};

/** A reader sees pages one after another, a second each, in one session. */
const visit = (...pages: { path: string; documentId?: string }[]) =>
  collect(
    site,
    pages.map(({ path, documentId }, index) =>
      viewOf(path, {
        agoMs: (pages.length - index) * 1_000,
        ...(documentId !== undefined && { target: { uid: ARTICLE, documentId, locale: 'en' } }),
      }),
    ),
    anotherReader(),
  );

beforeAll(async () => {
  site = await startDashboard('content');
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const tea = { path: '/tea', documentId: await publish('Tea', 'kitchen') };
  const garden = { path: '/garden', documentId: await publish(LONG, 'garden') };
  await publish('Seen by nobody', 'outdoors');
  const home = { path: '/' };
  // Six views in three sessions: tea has 3, the garden 1, the page without an entry 2.
  await visit(home, tea);
  await visit(home, tea, garden);
  await visit(tea);
  const seen = async () =>
    (await site.api.get<DashboardContent>('/insight/dashboard/content?list=entries&range=7d')).all.now.views;
  await until(async () => (await seen()) === 6);
});

afterEach(() => closeWindows(site.browser));

afterAll(() => stopDashboard(site));

/** The first cells of each row but that of all. */
const rowsOf = async (...asked: Parameters<typeof shownIn>): Promise<string[][]> =>
  (await shownIn(...asked)).slice(1).map((cells) => cells.slice(0, 2));

test('what is read is told by entry with its share of all views, by page, and by where sessions begin and end', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'content', WEEK);
  expect((await shownIn(page, READ)).map(([name, type, , views, share]) => [name, type, views, share])).toEqual([
    ['All', '–', '6', '100.0%'],
    ['Tea', 'Article', '3', '50.0%'],
    [LONG, 'Article', '1', '16.7%'],
    // The page that is no entry.
    ['All that are not shown here', '–', '2', '33.3%'],
  ]);
  await chooseList(page, READ, 'Pages');
  expect(await rowsOf(page, READ)).toEqual([
    ['site.test/tea', '3'],
    ['site.test/', '2'],
    ['site.test/garden', '1'],
  ]);
  await chooseList(page, READ, 'Entry pages');
  expect(await rowsOf(page, READ)).toEqual([
    ['site.test/', '2'],
    ['site.test/tea', '1'],
  ]);
  await chooseList(page, READ, 'Exit pages');
  const exits = [
    ['site.test/tea', '2'],
    ['site.test/garden', '1'],
  ];
  expect(await rowsOf(page, READ)).toEqual(exits);
  const lines = linesOf(await saved(page, READ, 'CSV'));
  expect(lines.slice(1).map((line) => line.slice(0, 2))).toEqual(exits);
  expect(errors).toEqual([]);
});

test('an entry filters all, what entries share is counted together, and what nobody reads is found', async () => {
  const { page, errors } = await newWindow(site);
  await openTab(site, page, 'content', `${WEEK}&by.type=${ARTICLE}&by.attribute=category`);
  const categories = (await shownIn(page, COMMON)).map((cells) => [cells[0], cells[3]]);
  expect(categories.slice(0, 2)).toEqual([
    ['kitchen', '3'],
    ['garden', '1'],
  ]);
  await chooseList(page, MOVES, 'Read by nobody');
  expect((await shownIn(page, MOVES)).map(([name]) => name)).toEqual(['Seen by nobody']);
  await part(page, READ).getByRole('link', { name: 'Show only Tea' }).click();
  await page.waitForURL(/entry=/);
  await settled(page);
  expect((await shownIn(page, READ))[0]?.[3]).toBe('3');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.waitForURL((url) => !url.searchParams.has('entry'));
  await settled(page);
  expect((await shownIn(page, READ))[0]?.[3]).toBe('6');
  await part(page, READ).getByRole('link', { name: 'Tea', exact: true }).click();
  await page.waitForURL(/insight\/entries/);
  expect(errors).toEqual([]);
});
