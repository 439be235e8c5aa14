import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardContent } from '../../contracts/dashboard';
import { screenshot } from '../helpers/browser';
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
  shownIn,
  startDashboard,
  stopDashboard,
} from '../helpers/dashboard-page';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

const LONG = 'The very long story of a garden that was planted in autumn, forgotten in winter, and found again in spring';
const READ = 'What is read';
const MOVES = 'What moves';
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

/** A reader sees pages one after another, in one session. */
const visit = (...pages: { path: string; documentId?: string }[]) =>
  collect(
    site,
    pages.map(({ path, documentId }) => ({
      kind: 'view',
      url: `https://site.test${path}`,
      ...(documentId !== undefined && { target: { uid: ARTICLE, documentId, locale: 'en' } }),
    })),
    anotherReader(),
  );

beforeAll(async () => {
  site = await startDashboard('content');
  await site.api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const tea = { path: '/tea', documentId: await publish('Tea', 'kitchen') };
  const garden = { path: '/garden', documentId: await publish(LONG, 'garden') };
  await publish('Read by nobody', 'outdoors');
  const home = { path: '/' };
  // Six views in three sessions: tea has 3, the garden 1, the page without an entry 2.
  await visit(home, tea);
  await visit(home, tea, garden);
  await visit(tea);
  const seen = async () =>
    (await site.api.get<DashboardContent>('/insight/dashboard/content?list=entries&range=7d')).all.now.views;
  await until(async () => (await seen()) === 6);
});

afterEach(async () => {
  await Promise.all(site.browser.contexts().map((context) => context.close()));
});

afterAll(() => stopDashboard(site));

const choose = async (...[page, name, list]: [Parameters<typeof part>[0], string, string]): Promise<void> => {
  await part(page, name).getByRole('button', { name: list, exact: true }).click();
  await part(page, name).getByRole('button', { name: list, exact: true, pressed: true }).waitFor();
  await settled(page);
};

describe('what is read', () => {
  test('is told by entry, with shares of all views', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'content', WEEK);
    expect(
      (await shownIn(page, READ)).map(([name = '', type, , views, share]) => [name.slice(0, 13), type, views, share]),
    ).toEqual([
      ['All', '–', '6', '100.0%'],
      ['Tea', 'Article', '3', '50.0%'],
      [LONG.slice(0, 13), 'Article', '1', '16.7%'],
      // The page that is no entry.
      ['All that are ', '–', '2', '33.3%'],
    ]);
    await screenshot(page, 'dashboard-content');
    await part(page, READ).getByRole('link', { name: 'Tea', exact: true }).click();
    await page.waitForURL(/insight\/entries/);
    expect(errors).toEqual([]);
  });

  test('filters by an entry, and takes the filter back', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'content', WEEK);
    await part(page, READ).getByRole('link', { name: 'Show only Tea' }).click();
    await page.waitForURL(/entry=/);
    await settled(page);
    expect((await shownIn(page, READ))[0]?.[3]).toBe('3');
    await page.getByRole('button', { name: /Remove the filter Entry/ }).click();
    await settled(page);
    expect((await shownIn(page, READ))[0]?.[3]).toBe('6');
    expect(errors).toEqual([]);
  });

  test('is told by page, and by where sessions begin and end', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'content', WEEK);
    await choose(page, READ, 'Pages');
    expect((await shownIn(page, READ)).slice(1).map(([name, views]) => [name, views])).toEqual([
      ['site.test/tea', '3'],
      ['site.test/', '2'],
      ['site.test/garden', '1'],
    ]);
    await choose(page, READ, 'Entry pages');
    expect((await shownIn(page, READ)).slice(1, 3).map(([name, sessions]) => [name, sessions])).toEqual([
      ['site.test/', '2'],
      ['site.test/tea', '1'],
    ]);
    await choose(page, READ, 'Exit pages');
    expect((await shownIn(page, READ)).slice(1, 3).map(([name, exits]) => [name, exits])).toEqual([
      ['site.test/tea', '2'],
      ['site.test/garden', '1'],
    ]);
    const lines = linesOf(await saved(page, READ, 'CSV'));
    expect(lines.slice(1, 3).map((line) => line.slice(0, 2))).toEqual([
      ['site.test/tea', '2'],
      ['site.test/garden', '1'],
    ]);
    expect(errors).toEqual([]);
  });

  test('is told by what entries have in common, and what nobody reads is found', async () => {
    const { page, errors } = await newWindow(site);
    await openTab(site, page, 'content', `${WEEK}&by.type=${ARTICLE}&by.attribute=category`);
    const categories = (await shownIn(page, 'What entries have in common')).map((cells) => [cells[0], cells[3]]);
    expect(categories.slice(0, 2)).toEqual([
      ['kitchen', '3'],
      ['garden', '1'],
    ]);
    await choose(page, MOVES, 'Read by nobody');
    expect((await shownIn(page, MOVES)).map(([name]) => name)).toEqual(['Read by nobody']);
    await part(page, 'Published entries').getByText('Entries published').waitFor();
    expect(errors).toEqual([]);
  });

  test('is to be read in German, dark, and on a narrow screen', async () => {
    const { page, errors } = await newWindow(site, { isDarkAndGerman: true, width: 480 });
    await openTab(site, page, 'content', WEEK);
    await part(page, 'Was gelesen wird').getByRole('link', { name: 'Tea', exact: true }).waitFor();
    expect(await isTooWide(page, 480)).toBe(false);
    await screenshot(page, 'dashboard-content-narrow-dark-de');
    expect(errors).toEqual([]);
  });
});
