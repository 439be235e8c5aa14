import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFrom } from './answer-from';
import { launch, screenshot } from './browser';
import { ARTICLE } from './content';
import { type Front, type FrontArticle, type FrontName, openFront } from './front';
import { newFrontReader, recordedViews, viewsOfArticle } from './front-reader';
import { CHROME } from './visits';

const HOME = { path: '/en', title: 'Loam & Lantern' };
const LIST = { path: '/en/articles', title: 'All articles' };
const NEWS = 'https://news.example.com/';

/** How long a test waits for one answer, and for the answer that it wants; it is no matter for a test how soon that is. */
const ANSWERED_MS = 3_000;
const SHOWN = { timeout: 30_000 };

/** What the tracker says of a page. */
const viewOf = (front: Front, { path, title, ...entry }: { path: string; title: string } | FrontArticle, referrer: string) => ({
  url: `${front.url}${path}`,
  title,
  referrer,
  target: 'documentId' in entry ? { uid: ARTICLE, ...entry } : undefined,
});

/** What every front end has to do right. @returns the front end and the browser, once they are there */
export const countsItsReaders = (name: FrontName): { front: Front; browser: Browser } => {
  const opened = {} as { front: Front; browser: Browser };

  beforeAll(async () => {
    // What is sent while a page is left has the browser's own User-Agent, whatever a window was told to call itself.
    [opened.front, opened.browser] = await Promise.all([openFront(name), launch(`--user-agent=${CHROME}`)]);
  });

  afterAll(async () => {
    await opened.browser?.close();
    await opened.front?.stop();
  });

  test('each page that a reader comes to is counted once, with its entry, its title and where they came from', async () => {
    const { front, browser } = opened;
    const { tea, bread } = front.articles;
    const reader = await newFrontReader(browser);
    const { page, views } = reader;
    // Where one goes back to, a page that is loaded anew says where it was come from at first; one app says what was open before.
    const cameFrom = (last: FrontArticle) => (name === 'html' ? HOME : last);
    const way = [
      { page: HOME, from: NEWS },
      { page: LIST, from: HOME },
      { page: tea, from: LIST },
      { page: LIST, from: cameFrom(tea) },
      { page: bread, from: LIST },
      { page: LIST, from: cameFrom(bread) },
      { page: bread, from: LIST },
    ];

    await page.goto(`${front.url}${HOME.path}`, { referer: NEWS });
    await reader.hasSent(1);
    await page.getByRole('link', { name: 'Articles' }).click();
    await reader.hasSent(2);
    await screenshot(page, `front-${name}-articles`);
    await page.getByRole('link', { name: tea.title }).click();
    await reader.hasSent(3);
    await screenshot(page, `front-${name}-article`);
    await page.goBack();
    await reader.hasSent(4);
    await page.getByRole('link', { name: bread.title }).click();
    await reader.hasSent(5);
    await page.goBack();
    await reader.hasSent(6);
    await page.goForward();
    await reader.hasSent(7);
    await page.waitForLoadState('networkidle');

    const expected = way.map(({ page: seen, from }) =>
      viewOf(front, seen, typeof from === 'string' ? from : `${front.url}${from.path}`),
    );
    expect(views.map(({ url, title, referrer, target }) => ({ url, title, referrer, target }))).toEqual(expected);
    await expect.poll(() => viewsOfArticle(front, tea)).toBe(1);
    await expect.poll(() => viewsOfArticle(front, bread)).toBe(2);

    const recorded = await recordedViews(front);
    const host = new URL(front.url).host;
    expect(recorded.map(({ url, title }) => ({ url, title }))).toEqual(
      way.map(({ page: { path, title } }) => ({ url: `${host}${path}`, title })),
    );
    expect(new Set(recorded.map(({ session }) => session.documentId)).size).toBe(1);
    expect(recorded[0]?.session.referrer).toBe(NEWS);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  test('an article in another language counts for that language', async () => {
    const { front, browser } = opened;
    const { tea, thee } = front.articles;
    const before = await viewsOfArticle(front, tea);
    const reader = await newFrontReader(browser);
    await reader.page.goto(`${front.url}${thee.path}`);
    await reader.hasSent(1);
    expect(reader.views[0]).toMatchObject({ target: { documentId: thee.documentId, locale: 'de' }, locale: 'de' });
    await expect.poll(() => viewsOfArticle(front, thee)).toBe(1);
    expect(await viewsOfArticle(front, tea)).toBe(before);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  test('widgets show readers what has been counted', async () => {
    const { front, browser } = opened;
    const { bread } = front.articles;
    const reader = await newFrontReader(browser);
    const { page } = reader;
    const popular = page.locator('insight-popular').getByRole('link');
    // An answer is the same for some seconds: that of a moment ago may know of no views.
    const mostRead = async () => {
      await page.goto(`${front.url}${HOME.path}`);
      return popular
        .first()
        .textContent({ timeout: ANSWERED_MS })
        .catch(() => null);
    };
    await expect.poll(mostRead, SHOWN).toContain(bread.title);
    await screenshot(page, `front-${name}-home`);
    await popular.first().click();
    await page.waitForURL(`${front.url}${bread.path}`);
    const stat = page.locator('insight-stat');
    const views = async () => {
      const shown = await stat.evaluate((element) => element.shadowRoot?.textContent);
      if (shown?.trim() === '0') {
        await page.reload({ waitUntil: 'networkidle' });
      }
      return shown;
    };
    // Coming again may count, too.
    await expect.poll(views, SHOWN).toMatch(/^\s*[1-9]\d*\s*$/);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  test('no attribute of a widget is a property too, which frameworks would set instead', async () => {
    const { front, browser } = opened;
    const { page, leave } = await newFrontReader(browser);
    await page.goto(`${front.url}${HOME.path}`);
    const both = await page.evaluate(async () => {
      const attributes = 'uid document-id documentId locale metric format period type limit link label refresh announce'.split(
        ' ',
      );
      await customElements.whenDefined('insight-popular');
      return ['stat', 'live', 'chart', 'popular'].flatMap((name) => {
        const element = document.createElement(`insight-${name}`);
        return attributes.filter((attribute) => attribute in element).map((attribute) => `${name} ${attribute}`);
      });
    });
    expect(both).toEqual([]);
    await leave();
  });

  return opened;
};

/** For front ends that show editors their drafts. */
export const countsNoPreviews = (opened: { front: Front; browser: Browser }): void => {
  test('an editor’s preview of a draft shows it, and counts as nobody’s view', async () => {
    const { front, browser } = opened;
    const { draft } = front.articles;
    const asked = `documentId=${draft.documentId}&locale=${draft.locale}&status=draft`;
    const { data } = await front.site.api().get<{ data: { url: string } }>(`/content-manager/preview/url/${ARTICLE}?${asked}`);
    const editor = await newFrontReader(browser);
    const { page } = editor;
    await page.goto(data.url);
    await page.getByRole('heading', { name: draft.title }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Articles' }).click();
    await page.getByRole('heading', { name: LIST.title }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(editor.views).toEqual([]);
    expect(await viewsOfArticle(front, draft)).toBe(0);
    await editor.leave();
  });

  test('nobody else sees a draft', async () => {
    const { front } = opened;
    const { draft } = front.articles;
    expect((await answerFrom(`${front.url}${draft.path}`)).status).toBe(404);
    expect((await answerFrom(`${front.url}/preview?secret=guessed&path=${draft.path}`)).status).toBe(401);
    expect((await answerFrom(`${front.url}${draft.path}?secret=guessed`)).status).toBe(404);
  });
};
