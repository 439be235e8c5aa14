import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerFrom } from '../helpers/answer-from';
import { launch, newVisitor, screenshot, type Visitor } from '../helpers/browser';
import { ARTICLE, PATTERNS, PRODUCT } from '../helpers/content';
import { servePages } from '../helpers/pages';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { openSite, type Site } from '../helpers/site';
import { until } from '../helpers/until';
import { anotherReader, COLLECT, viewOf } from '../helpers/visits';

/** A number is at most a few seconds old when it comes, and a browser may keep it for ten. */
const SEEN_WITHIN = { timeout: 30_000 };

let site: Site;
let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
let reader: Visitor;
/** What the page has asked the app for. */
let requests: string[] = [];
let logs: string[] = [];

interface Article {
  documentId: string;
  slug: string;
}

const publish = async (title: string): Promise<Article> => {
  const slug = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const data = { title, slug, excerpt: '', category: 'kitchen' };
  const { documentId } = (
    await site.api().send<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${ARTICLE}`, data)
  ).data;
  await site.api().send('POST', `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, data);
  return { documentId, slug };
};

/** As many as send at the same time. */
const AT_ONCE = 40;

/** So many readers, each once. */
const view = async (article: Article, readers: number): Promise<void> => {
  const sent = Array.from({ length: Math.min(AT_ONCE, readers) }, async () => {
    const { status } = await answerFrom(`${site.url()}${COLLECT}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...anotherReader() },
      body: JSON.stringify(viewOf(`/articles/${article.slug}`)),
    });
    expect(status).toBe(204);
  });
  await Promise.all(sent);
  if (readers > AT_ONCE) {
    await view(article, readers - AT_ONCE);
  }
};

const policy = (): string => `default-src 'none'; script-src ${site.url()}; connect-src ${site.url()}; style-src 'self'`;

interface Made {
  lang?: string;
  dir?: string;
  head?: string;
}

/** Opens a page of another host, under a policy that allows nothing inline. */
const open = async (body: string, { lang = 'en', dir = 'ltr', head = '' }: Made = {}): Promise<Page> => {
  const script = `<script defer src="${site.url()}/api/insight/widgets.js" data-debug></script>`;
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Tea</title>${head}${script}</head><body><main>${body}</main></body></html>`;
  const address = pages.add(html, { 'Content-Security-Policy': policy() });
  await reader.page.goto(address);
  return reader.page;
};

const openReader = async (options: Parameters<typeof newVisitor>[1] = {}): Promise<void> => {
  reader = await newVisitor(browser, { width: 800, ...options });
  requests = [];
  logs = [];
  reader.page.on('request', (request) => {
    if (request.url().startsWith(site.url()) && !request.url().endsWith('.js')) {
      requests.push(request.url().slice(site.url().length));
    }
  });
  reader.page.on('console', (message) => logs.push(`${message.type()}: ${message.text()}`));
};

const asked = (): string[] => requests.filter((request) => request.startsWith('/api/insight/widgets?'));

/** What a widget shows. */
const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('[part~=value]')?.textContent ?? '',
    selector,
  );

let tea: Article;
let milk: Article;

beforeAll(async () => {
  site = await openSite(appEnvironment(path.join(temporaryFolder('widgets'), 'data.db')));
  const tracked = { tracked: true, urlPattern: PATTERNS[ARTICLE], publicStats: true };
  await site.api().send('PUT', `/insight/settings/tracking/${ARTICLE}`, tracked);
  await site.api().send('PUT', '/insight/settings', { changes: { publicSiteNumbers: true } });
  tea = await publish('Green tea');
  milk = await publish('Milk <b>tea</b> & more');
  await view(tea, 1_234);
  await view(milk, 2);
  await until(async () => (await site.views()) === 1_236);
  browser = await launch();
  pages = await servePages();
});

afterEach(async () => {
  // Nothing that a policy forbids, and no error.
  expect(logs.filter((log) => log.startsWith('error'))).toEqual([]);
  expect(reader.errors).toEqual([]);
  await reader.context.close();
});

afterAll(async () => {
  await browser?.close();
  pages?.close();
  await site?.app().stop();
});

const stat = (more: string, { documentId }: Article = tea): string =>
  `<insight-stat uid="${ARTICLE}" document-id="${documentId}" ${more}></insight-stat>`;

describe('the widgets of a public page', () => {
  test('show what is counted, by one request, under a policy that allows nothing inline', async () => {
    await openReader();
    const page = await open(`
      <p id="stats">Views ${stat('id="short"')} ${stat('id="full" format="full"')} visitors ${stat('metric="visitors" id="visitors"')}
        today ${stat('metric="today" id="today"')} first ${stat('metric="first-viewed" id="first"')}</p>
      <p><insight-live id="live" show-visitors></insight-live></p>
      <insight-chart id="chart" period="week" type="bar" uid="${ARTICLE}" document-id="${tea.documentId}"></insight-chart>
      <insight-chart id="line" period="month"></insight-chart>
      <insight-popular uid="${ARTICLE}" period="week" limit="3" link="/articles/{slug}"></insight-popular>`);
    await expect.poll(() => textOf(page, '#short'), SEEN_WITHIN).toBe('1.2K');
    expect(await textOf(page, '#full')).toBe('1,234');
    expect(await textOf(page, '#visitors')).toBe('1.2K');
    expect(await textOf(page, '#today')).toBe('1.2K');
    expect(await textOf(page, '#first')).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/);
    expect(await textOf(page, '#live')).toBe('1,236');
    const links = page.getByRole('link');
    expect(await links.allTextContents()).toEqual(['Green tea', 'Milk <b>tea</b> & more']);
    expect(await links.nth(0).getAttribute('href')).toBe('/articles/green-tea');
    expect(asked()).toHaveLength(1);
    await screenshot(page, 'widgets');
  });

  test('that are added later ask together once more', async () => {
    await openReader();
    const page = await open(stat('id="first"'));
    await expect.poll(() => textOf(page, '#first'), SEEN_WITHIN).toBe('1.2K');
    await page.evaluate(
      ([uid, documentId]) => {
        for (const metric of ['views', 'visitors', 'week']) {
          const added = document.createElement('insight-stat');
          added.id = metric;
          added.setAttribute('metric', metric);
          added.setAttribute('uid', uid as string);
          added.setAttribute('document-id', documentId as string);
          document.body.append(added);
        }
      },
      [ARTICLE, milk.documentId],
    );
    await expect.poll(() => textOf(page, '#week'), SEEN_WITHIN).toBe('2');
    expect(await textOf(page, '#views')).toBe('2');
    expect(asked()).toHaveLength(2);
    await page.evaluate(
      (documentId) => document.querySelector('#views')?.setAttribute('document-id', documentId),
      tea.documentId,
    );
    await expect.poll(() => textOf(page, '#views'), SEEN_WITHIN).toBe('1.2K');
  });

  test('show live numbers as they change, by a stream', async () => {
    await openReader();
    const page = await open(
      `<insight-live id="site"></insight-live> <insight-live id="entry" uid="${ARTICLE}" document-id="${milk.documentId}"></insight-live>`,
    );
    const before = () => textOf(page, '#entry');
    await expect.poll(before, SEEN_WITHIN).toMatch(/^\d+$/);
    const live = Number(await before());
    await view(milk, 3);
    await expect.poll(before, SEEN_WITHIN).toBe(String(live + 3));
    expect(requests.filter((request) => request.startsWith('/api/insight/live/stream'))).toHaveLength(1);
    expect(asked()).toHaveLength(1);
  });

  test('ask now and then where no stream gets through', async () => {
    await openReader();
    await reader.context.route('**/live/stream*', (route) => route.fulfill({ status: 503, body: '' }));
    const page = await open(
      `<insight-live id="entry" refresh="5" uid="${ARTICLE}" document-id="${milk.documentId}"></insight-live>`,
    );
    const shown = () => textOf(page, '#entry');
    await expect.poll(shown, SEEN_WITHIN).toMatch(/^\d+$/);
    const live = Number(await shown());
    await view(milk, 1);
    await expect.poll(shown, { timeout: 60_000 }).toBe(String(live + 1));
    // What the browser says of a stream that is refused.
    logs = logs.filter((log) => !log.includes('503'));
  });

  test('listen only while somebody looks at the page', async () => {
    await openReader();
    const page = await open('<insight-live id="site"></insight-live>');
    await expect.poll(() => textOf(page, '#site'), SEEN_WITHIN).toMatch(/^[\d,]+$/);
    const opened = () => requests.filter((request) => request.startsWith('/api/insight/live/stream')).length;
    await until(() => opened() === 1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await until(() => opened() === 2);
  });

  test('stay empty where nothing is public, and say why', async () => {
    await openReader();
    const page = await open(
      `<insight-stat id="product" uid="${PRODUCT}" document-id="x"></insight-stat>
       ${stat('id="nothing" metric="colour"')}
       <insight-stat id="written" uid="${PRODUCT}" document-id="y">17</insight-stat>`,
    );
    await until(() => logs.length >= 3);
    expect(logs.join('\n')).toContain(`warning: <insight-stat>: The numbers of ${PRODUCT} are not public`);
    expect(logs.join('\n')).toContain('<insight-stat>: there is no metric colour');
    expect(await textOf(page, '#product')).toBe('');
    // What the page itself has written stays.
    expect(await page.locator('#written').textContent()).toBe('17');
  });
});

describe('how they are written', () => {
  test('is the way of the page’s language', async () => {
    await openReader({ locale: 'en-US' });
    const page = await open(
      `${stat('id="full" format="full"')} ${stat('id="last" metric="last-viewed" format="full"')}
       <insight-live id="live" show-visitors></insight-live>
       <insight-chart period="year" uid="${ARTICLE}" document-id="${tea.documentId}"></insight-chart>
       <span lang="fr">${stat('id="french" format="full"')}</span>
       <span lang="no such language">${stat('id="unknown" format="full"')}</span>`,
      { lang: 'de' },
    );
    await expect.poll(() => textOf(page, '#full'), SEEN_WITHIN).toBe('1.234');
    expect(await textOf(page, '#last')).toMatch(/^\d{1,2}\. \p{L}+ \d{4}$/u);
    expect(await textOf(page, '#french')).toBe('1\u202f234');
    expect(await textOf(page, '#unknown')).toBe('1,234');
    expect(await page.locator('#live').getByRole('status').textContent()).toContain('Besucher gerade');
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Datum', 'Aufrufe']);
    await screenshot(page, 'widgets-german');
  });

  test('is from right to left where the page is', async () => {
    await openReader();
    const chart = `period="week" type="bar" uid="${ARTICLE}" document-id="${tea.documentId}"`;
    const page = await open(`<insight-chart ${chart}></insight-chart>${stat('id="full"')}`, { lang: 'ar', dir: 'rtl' });
    await expect.poll(() => textOf(page, '#full'), SEEN_WITHIN).not.toBe('');
    const columns = await page.evaluate(() => {
      const shown = Array.from(document.querySelector('insight-chart')?.shadowRoot?.querySelectorAll('rect') ?? []);
      return shown.map((rect) => rect.getBoundingClientRect().left);
    });
    expect(columns).toHaveLength(7);
    expect(columns).toEqual([...columns].sort((a, b) => b - a));
    await screenshot(page, 'widgets-right-to-left');
  });

  test('does not move for readers who want no motion', async () => {
    await openReader();
    const animation = (page: Page) =>
      page.evaluate(() => {
        const dot = document.querySelector('insight-live')?.shadowRoot?.querySelector('.on');
        return dot ? getComputedStyle(dot).animationName : '';
      });
    const page = await open('<insight-live></insight-live>');
    await expect.poll(() => animation(page), SEEN_WITHIN).toBe('p');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await animation(page)).toBe('none');
  });

  test('leaves everything on the page where it was', async () => {
    await openReader({ width: 400 });
    const style = pages.add(
      `insight-stat:not(:defined){display:inline-block;min-inline-size:4ch}
       insight-live:not(:defined){display:inline-block;min-inline-size:calc(3ch + .9em)}
       insight-chart:not(:defined){display:block;padding-block-end:calc(25% + 1.53em)}
       insight-popular:not(:defined){display:block;min-block-size:8em}`,
      { 'Content-Type': 'text/css' },
    );
    await reader.page.addInitScript(() => {
      const shifts: string[] = [];
      type Shift = PerformanceEntry & { sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          for (const { node, previousRect, currentRect } of (entry as Shift).sources) {
            shifts.push(`${node?.textContent} ${JSON.stringify([previousRect, currentRect])}`);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The answer comes when the page has long been painted.
    let answer = (): void => undefined;
    const isPainted = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await reader.context.route('**/api/insight/widgets?*', async (route) => {
      await isPainted;
      await route.continue();
    });
    const page = await open(
      `<p>Read ${stat('')} times by ${stat('metric="visitors"')} readers.</p>
       <insight-popular uid="${ARTICLE}" limit="5" link="/articles/{slug}"></insight-popular>
       <p>Between</p>
       <insight-chart period="month" uid="${ARTICLE}" document-id="${tea.documentId}"></insight-chart>
       <p><insight-live uid="${ARTICLE}" document-id="${milk.documentId}"></insight-live> Below</p>`,
      { head: `<link rel="stylesheet" href="${style}">` },
    );
    const below = () => page.getByText('Below').boundingBox();
    const before = await below();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    answer();
    await expect.poll(() => textOf(page, 'insight-stat'), SEEN_WITHIN).toBe('1.2K');
    await page.getByRole('link', { name: 'Green tea' }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await below()).toEqual(before);
    expect(await page.evaluate(() => (window as Window & { shifts?: string[] }).shifts)).toEqual([]);
  });
});

describe('for those who do not look or point', () => {
  test('links are reached by the keyboard, and a chart is a table', async () => {
    await openReader();
    const page = await open(
      `<insight-popular uid="${ARTICLE}" limit="4" link="/articles/{slug}"></insight-popular>
       <insight-chart period="week" label="Lectures" uid="${ARTICLE}" document-id="${tea.documentId}"></insight-chart>
       <insight-live announce></insight-live> <insight-live id="quiet"></insight-live>`,
    );
    await page.getByRole('link', { name: 'Green tea' }).waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    expect(await focused()).toBe('Green tea');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Milk <b>tea</b> & more');
    await page.getByRole('table', { name: 'Lectures' }).waitFor();
    // A head, and a row a day; lines that are there only for their place are no items.
    expect(await page.getByRole('row').count()).toBe(8);
    expect(await page.getByRole('listitem').count()).toBe(2);
    expect(await page.getByRole('status').first().getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('#quiet').getByRole('status').getAttribute('aria-live')).toBe('off');
    await expect.poll(() => page.locator('#quiet').getByRole('status').textContent(), SEEN_WITHIN).toMatch(/\d visitors now$/);
  });

  test('no pattern makes a link of anything but a page’s address', async () => {
    await openReader();
    const popular = (link: string) => `<insight-popular uid="${ARTICLE}" limit="1" link="${link}"></insight-popular>`;
    const page = await open(
      [
        'javascript:alert(%27{slug}%27)',
        'data:text/html,{slug}',
        '{title}',
        'https://shop.test/{slug}?t={title}',
        '/a/{slug}/{nothing}',
      ]
        .map(popular)
        .join(''),
    );
    await until(() => logs.filter((log) => log.includes('is no address of a page')).length >= 2);
    const hrefs = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('insight-popular')).map(
          (list) => list.shadowRoot?.querySelector('a')?.getAttribute('href') ?? null,
        ),
      );
    await expect.poll(hrefs, SEEN_WITHIN).toEqual([null, null, 'Green%20tea', 'https://shop.test/green-tea?t=Green%20tea', null]);
  });
});
