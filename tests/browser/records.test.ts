import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import type { RecordPage, RecordType } from '../../contracts/records';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { anotherReader } from '../helpers/visits';

const TITLE = 'The very long story of a garden that was planted in autumn, forgotten in winter, and found again in spring';
const MINUTE = 60_000;

/** When a test gives up what is to be shown; it is no matter for a test how soon that is. */
const SHOWN = { timeout: 30_000 };

interface Saved {
  data: { documentId: string };
}

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let documentId: string;
let storageState: SignedIn;

/** One who may read page views, and nothing else. */
const MAY_READ_VIEWS = [{ action: 'plugin::insight.read-page-views', subject: null, conditions: [], properties: {} }];

const countOf = async (type: RecordType, start: string): Promise<number> => {
  const filter = type === 'sessions' ? 'entryPage' : 'url';
  const url = `/insight/records/${type}?filters[${filter}][$startsWith]=${encodeURIComponent(start)}`;
  return (await api.get<RecordPage<RecordType>>(url)).pagination.total;
};

/** What readers do on pages below `/<place>`, each of them somebody new; it is over when it is recorded. */
const visit = async (place: string, ...readers: object[][]): Promise<void> => {
  for (const events of readers) {
    const answer = await answerFrom(`${app.url}/api/insight/collect`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...anotherReader() },
      body: JSON.stringify(events),
    });
    expect(answer.status, await answer.text()).toBe(204);
  }
  const views = readers.flat().filter((event) => 'kind' in event && event.kind === 'view').length;
  await expect.poll(() => countOf('page-views', `site.test/${place}`), SHOWN).toBe(views);
};

const view = (address: string, minutesAgo: number, more: object = {}) => ({
  kind: 'view',
  url: `https://site.test/${address}`,
  at: new Date(Date.now() - minutesAgo * MINUTE).toISOString(),
  ...more,
});

const click = (address: string, minutesAgo: number, element: string) => ({
  ...view(address, minutesAgo, { kind: 'interaction', type: 'click', element, metadata: { plan: 'yearly' } }),
});

/** A reader who comes from a search to an article, does something there, is silent for fourteen minutes, and reads on. */
const gardener = (place: string) => [
  view(`${place}/garden`, 20, {
    referrer: 'https://www.google.com/',
    screen: 'xl',
    target: { uid: ARTICLE, documentId, locale: 'en' },
  }),
  click(`${place}/garden`, 19.5, 'a.seeds'),
  view(`${place}/shed`, 5.5, { title: 'The shed' }),
];

const list = (type: RecordType, query = '') => `${app.url}/admin/plugins/insight/${type}${query && `?${query}`}`;
const below = (place: string, field = 'url') => `filters[$and][0][${field}][$startsWith]=site.test/${place}`;
const rowsOf = (page: Page) => page.getByRole('grid').locator('tbody tr');
const newAdministrator = (more: object = {}) => newVisitor(browser, { storageState, ...more });

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  const article = { title: TITLE, slug: 'garden', excerpt: 'Green.', category: 'garden' };
  documentId = (await api.send<Saved>('POST', `/content-manager/collection-types/${ARTICLE}`, article)).data.documentId;
  browser = await launch();
  storageState = await signedIn(browser, app.url);
  const administrator = await newAdministrator();
  // Before anything is recorded.
  await administrator.page.goto(list('sessions'));
  await administrator.page.getByText('No session is recorded yet.').waitFor();
  await screenshot(administrator.page, 'sessions-none');
  await addEditor(api, app.url, MAY_READ_VIEWS);
});

// Windows that stay open go on asking for what they show.
afterEach(() => closeWindows(browser));

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('what readers did', () => {
  test('is on the three pages, which the menu of Insight leads to', async () => {
    await visit('three', gardener('three'));
    const { page, errors } = await newAdministrator();
    await page.goto(`${app.url}/admin/plugins/insight`);
    const menu = page.getByRole('navigation', { name: 'Insight' });
    await menu.getByRole('link', { name: 'Sessions' }).click();
    await page.waitForURL(/\/plugins\/insight\/sessions/);
    await page.goto(list('sessions', below('three', 'entryPage')));
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).first().textContent()).toMatch(/14 min 30 sec.*site\.test\/three\/garden.*Search engine.*Computer/);
    await screenshot(page, 'sessions');
    await menu.getByRole('link', { name: 'Page views' }).click();
    await page.waitForURL(/\/plugins\/insight\/page-views/);
    await page.goto(list('page-views', below('three')));
    await rowsOf(page).nth(1).waitFor();
    expect(await rowsOf(page).first().textContent()).toContain('site.test/three/shed');
    const link = page.getByRole('link', { name: TITLE });
    expect(await link.getAttribute('href')).toContain(`/content-manager/collection-types/${ARTICLE}/${documentId}`);
    await screenshot(page, 'page-views');
    await menu.getByRole('link', { name: 'Interactions' }).click();
    await page.waitForURL(/\/plugins\/insight\/interactions/);
    await page.goto(list('interactions', below('three')));
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).first().textContent()).toMatch(/Click.*a\.seeds/);
    await screenshot(page, 'interactions');
    expect(errors).toEqual([]);
  });

  test('is told in its order by a session’s page, with the silence between', async () => {
    await visit('told', gardener('told'));
    const { page, errors } = await newAdministrator();
    await page.goto(list('sessions', below('told', 'entryPage')));
    await rowsOf(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: /^Session of / }).waitFor();
    const told = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
    await told.first().waitFor();
    const [first, second, third, fourth, ...more] = await told.allTextContents();
    expect(first).toContain(TITLE);
    expect(second).toMatch(/Click.*a\.seeds.*plan: yearly/);
    expect(third).toContain('Silence of 14 min');
    expect(fourth).toContain('The shed');
    expect(more).toEqual([]);
    const facts = await page.getByRole('region', { name: 'About the session' }).textContent();
    expect(facts).toMatch(/Computer.*Firefox.*Linux.*Search engine.*google/i);
    await screenshot(page, 'session');
    await page.reload();
    await told.first().waitFor();
    await page.getByRole('link', { name: TITLE }).click();
    await page.waitForURL(new RegExp(documentId));
    expect(errors).toEqual([]);
  });

  test('that is not there is said to be not there', async () => {
    const { page } = await newAdministrator();
    await page.goto(list('sessions').replace('sessions', 'sessions/nothing-of-the-kind'));
    await page.getByText('This session is not there, or no longer.').waitFor();
  });
});

describe('what a list shows', () => {
  test('is filtered and searched, and stays so when the page is loaded again', async () => {
    await visit('kept', gardener('kept'), [view('kept/garden', 3)]);
    const { page, errors } = await newAdministrator();
    await page.goto(list('page-views', below('kept')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(3);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Select field' }).click();
    await page.getByRole('option', { name: 'Path', exact: true }).click();
    await page.getByRole('combobox', { name: 'Select filter' }).click();
    await page.getByRole('option', { name: 'ends with', exact: true }).click();
    await page.getByRole('textbox', { name: 'Path' }).fill('/garden');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByText('Path ends with /garden').waitFor();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(2);
    await screenshot(page, 'page-views-filtered');
    await page.reload();
    await page.getByText('Path ends with /garden').waitFor();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(2);

    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByLabel('Search in Page views').fill('no such & page');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing fits the search and the filters.').waitFor();
    await page.reload();
    await page.getByText('Nothing fits the search and the filters.').waitFor();
    await screenshot(page, 'page-views-nothing-fits');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await rowsOf(page).nth(2).waitFor();
    expect(new URL(page.url()).searchParams.get('_q')).toBeNull();
    expect(errors).toEqual([]);
  });

  test('is sorted, and on the page that was chosen, when it is loaded again', async () => {
    await visit(
      'many',
      ...Array.from({ length: 12 }, (_, index) => [view(`many/${String(index).padStart(2, '0')}`, 30 - index)]),
    );
    const { page, errors } = await newAdministrator();
    await page.goto(list('page-views', below('many')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(10);
    const header = page
      .getByRole('columnheader', { name: 'URL' })
      .or(page.locator('th', { hasText: 'URL' }))
      .first();
    await header.click();
    await expect.poll(() => header.getAttribute('aria-sort'), SHOWN).toBe('ascending');
    await expect.poll(() => rowsOf(page).first().textContent(), SHOWN).toContain('site.test/many/00');
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(2);
    await page.reload();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(2);
    expect(await rowsOf(page).allTextContents()).toEqual([
      expect.stringContaining('site.test/many/10'),
      expect.stringContaining('site.test/many/11'),
    ]);
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('th', { hasText: 'Visitor' }).getAttribute('tabindex')).not.toBe('0');
    expect(errors).toEqual([]);
  });

  test('has the columns and the page size that its administrator chose, another day too', async () => {
    await visit(
      'columns',
      ...Array.from({ length: 11 }, (_, index) => [click(`columns/${index}`, 9, `a.i${index}`), view(`columns/${index}`, 9)]),
    );
    const { page, errors, context } = await newAdministrator();
    await page.goto(list('interactions', below('columns')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(10);
    await page.getByRole('button', { name: 'Choose columns' }).click();
    await page.getByRole('checkbox', { name: 'Metadata' }).click();
    await page.getByRole('checkbox', { name: 'Entry' }).click();
    await page.keyboard.press('Escape');
    await page.locator('th', { hasText: 'Metadata' }).waitFor();
    expect(await page.locator('th', { hasText: 'Entry' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Entries per page' }).click();
    await page.getByRole('option', { name: '20' }).click();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(11);
    const another = await context.newPage();
    await another.goto(list('interactions', below('columns')));
    await expect.poll(() => rowsOf(another).count(), SHOWN).toBe(11);
    await another.locator('th', { hasText: 'Metadata' }).waitFor();
    expect(await rowsOf(another).first().textContent()).toContain('"plan":"yearly"');
    expect(errors).toEqual([]);
  });

  test('is said to be missing when it cannot be loaded, and can be tried again', async () => {
    await visit('failing', [view('failing/a', 1)]);
    const { page } = await newAdministrator();
    const isList = (url: URL) => url.pathname === '/insight/records/page-views';
    await page.route(isList, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(list('page-views', below('failing')));
    await page.getByText('The records could not be loaded.').waitFor();
    await page.unroute(isList);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
  });

  test('cannot be asked for by an address that asks nonsense, which is said', async () => {
    const { page } = await newAdministrator();
    await page.goto(list('page-views', 'sort=metadata:ASC'));
    await page.getByText('The address of this page asks for something that cannot be answered').waitFor();
    await page.getByRole('button', { name: 'Show the whole list' }).click();
    await page.waitForURL((url) => url.search === '');
  });
});

describe('an export', () => {
  test('is a file of what is filtered, in either format', async () => {
    await visit('export', gardener('export'), [view('export/"quoted", & more', 2)]);
    const { page, errors } = await newAdministrator();
    await page.goto(list('page-views', `${below('export')}&filters[$and][1][path][$contains]=garden`));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('What fits the search and the filters is exported: 1 page view.').waitFor();
    await screenshot(page, 'export');
    for (const format of ['csv', 'ndjson']) {
      await dialog.getByRole('radio', { name: new RegExp(format, 'i') }).click();
      const downloading = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(new RegExp(`^insight-page-views-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines).toHaveLength(format === 'csv' ? 2 : 1);
      expect(lines.at(-1)).toContain('site.test/export/garden');
      await dialog.getByText(`${download.suggestedFilename()} is saved.`).waitFor();
    }
    expect(errors).toEqual([]);
  });

  test('can be cancelled while it runs, and says so when it breaks off', async () => {
    await visit('cut', [view('cut/a', 1)]);
    const { page } = await newAdministrator();
    await page.goto(list('page-views', below('cut')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
    const isExport = (url: URL) => url.pathname.endsWith('/export');
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(isExport, async (route) => {
      await released;
      await route.abort().catch(() => undefined);
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText('0 of 1').waitFor();
    await screenshot(page, 'export-running');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
    release();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('The export was cut off.').waitFor();
  });
});

describe('records go', () => {
  const viewsToday = async () => (await api.get<DashboardOverview>('/insight/dashboard/overview?range=today')).now.views;

  test('when they are deleted, once that is confirmed; the totals stay', async () => {
    await visit('deleted', [view('deleted/a', 3)], [view('deleted/b', 2)], [view('deleted/c', 1)]);
    const before = await viewsToday();
    const { page, errors } = await newAdministrator();
    await page.goto(list('page-views', below('deleted')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(3);
    for (const address of ['deleted/a', 'deleted/b']) {
      await page
        .getByRole('row', { name: new RegExp(address) })
        .getByRole('checkbox')
        .click();
    }
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('These 2 page views go.').waitFor();
    await dialog.getByText('The numbers of the reports stay as they are.').waitFor();
    await screenshot(page, 'page-views-delete');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await rowsOf(page).count()).toBe(3);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('2 records are deleted').waitFor();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
    expect(await countOf('page-views', 'site.test/deleted')).toBe(1);
    expect(await viewsToday()).toBe(before);
    expect(errors).toEqual([]);
  });

  test('of a session with the session', async () => {
    await visit('ended', gardener('ended'));
    const { page, errors } = await newAdministrator();
    await page.goto(list('sessions', below('ended', 'entryPage')));
    await rowsOf(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('This session goes, with its page views and interactions.').waitFor();
    const goes = page.getByRole('list', { name: 'What goes' }).getByRole('listitem');
    await goes.first().waitFor();
    expect(await goes.allTextContents()).toEqual(['1 session', '2 page views', '1 interaction']);
    await screenshot(page, 'session-delete');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/\/plugins\/insight\/sessions$/);
    expect(await countOf('sessions', 'site.test/ended')).toBe(0);
    expect(await countOf('page-views', 'site.test/ended')).toBe(0);
    expect(await countOf('interactions', 'site.test/ended')).toBe(0);
    expect(errors).toEqual([]);
  });

  test('when their visitor is erased, and it is said how much goes', async () => {
    await visit('erased', gardener('erased'), [view('erased/else', 1)]);
    const { page, errors } = await newAdministrator();
    await page.goto(list('page-views', below('erased')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(3);
    const row = page.getByRole('row', { name: /erased\/garden/ });
    await row.getByRole('button', { name: 'Actions' }).click();
    await screenshot(page, 'page-views-actions');
    await page.getByRole('menuitem', { name: 'Erase the visitor' }).click();
    const goes = page.getByRole('list', { name: 'What goes' }).getByRole('listitem');
    await goes.first().waitFor();
    expect(await goes.allTextContents()).toEqual(['1 session', '2 page views', '1 interaction']);
    await screenshot(page, 'page-views-erase');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('The visitor is erased').waitFor();
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
    expect(await countOf('interactions', 'site.test/erased')).toBe(0);
    expect(errors).toEqual([]);
  });
});

test('a visitor’s records are found from any of them', async () => {
  await visit('same', gardener('same'), [view('same/else', 1)]);
  const { page, errors } = await newAdministrator();
  await page.goto(list('page-views', below('same')));
  await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(3);
  await page
    .getByRole('row', { name: /same\/garden/ })
    .getByRole('button', { name: 'Actions' })
    .click();
  await page.getByRole('menuitem', { name: 'Only this visitor' }).click();
  await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(2);
  expect(errors).toEqual([]);
});

describe('who may read page views only', () => {
  test('sees no other page, and no button for what they may not do', async () => {
    await visit('limited', [view('limited/a', 1, { target: { uid: ARTICLE, documentId, locale: 'en' } })]);
    const { page, errors } = await newVisitor(browser);
    await signIn(page, app.url, EDITOR);
    await page.getByRole('link', { name: 'Insight', exact: true }).click();
    await page.waitForURL(/\/plugins\/insight\/page-views/);
    await page.goto(list('page-views', below('limited')));
    await expect.poll(() => rowsOf(page).count(), SHOWN).toBe(1);
    for (const name of ['Sessions', 'Interactions', 'Dashboard']) {
      expect(await page.getByRole('link', { name, exact: true }).count(), name).toBe(0);
    }
    // Who may not read an entry is not told its title.
    await page.getByText('Article that you may not read').waitFor();
    expect(await page.getByRole('button', { name: 'Export', exact: true }).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Actions' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Only this visitor']);
    await screenshot(page, 'page-views-limited');
    await page.keyboard.press('Escape');
    for (const forbidden of ['sessions', 'sessions/some-session', 'interactions']) {
      await page.goto(`${app.url}/admin/plugins/insight/${forbidden}`);
      await page.getByText("You don't have the permissions to access that content").waitFor();
    }
    expect(errors).toEqual([]);
  });
});

describe('in another language, in the dark theme, and on a small window', () => {
  test('the lists and the session have German words and numbers', async () => {
    await visit('deutsch', gardener('deutsch'));
    const { context, page, errors } = await newAdministrator({ colorScheme: 'dark', locale: 'de-DE' });
    await context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
    await page.goto(list('sessions', `${below('deutsch', 'entryPage')}&filters[$and][1][duration][$gt]=60000`));
    await page.getByRole('heading', { name: 'Sitzungen' }).waitFor();
    await page.getByText('Suchmaschine').first().waitFor();
    await page.getByText(/Dauer .* 1 Min/).waitFor();
    await screenshot(page, 'sessions-german-dark');
    await rowsOf(page).first().getByRole('link').first().click();
    await page.getByText('Stille von 14 Min.').waitFor();
    await page.getByText('Klick', { exact: true }).waitFor();
    await screenshot(page, 'session-german-dark');
    await page.getByRole('button', { name: 'Besucher tilgen' }).click();
    await page.getByText('2 Seitenaufrufe').waitFor();
    await screenshot(page, 'session-erase-german-dark');
    expect(errors).toEqual([]);
  });

  test('nothing is wider than a telephone', async () => {
    await visit('narrow', gardener('narrow'));
    const { page, errors } = await newAdministrator({ width: 400 });
    await page.goto(list('sessions', below('narrow', 'entryPage')));
    await rowsOf(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await screenshot(page, 'sessions-narrow');
    await rowsOf(page).first().getByRole('link').first().click();
    await page.getByText('Silence of 14 min').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await screenshot(page, 'session-narrow');
    await page.getByRole('navigation', { name: 'Insight' }).getByRole('link', { name: 'Page views' }).click();
    await page.waitForURL(/\/plugins\/insight\/page-views/);
    expect(errors).toEqual([]);
  });
});
