import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openUnsteered } from '../helpers/bare-browser';
import { ARTICLE } from '../helpers/content';
import { openPublicSite, type PublicSite } from '../helpers/public-site';
import { until } from '../helpers/until';

let site: PublicSite;

beforeAll(async () => {
  site = await openPublicSite('tracker-navigation');
});

afterAll(() => site?.close());

/** A page whose title follows its address a moment later, as that of a single-page site does. */
const singlePage = (attributes = ''): string => `<!doctype html><html lang="en"><title>First</title>${site.tag(attributes)}
  <script>
    const go = (how, path, title) => {
      history[how + 'State']({}, '', path);
      setTimeout(() => { document.title = title; }, 50);
    };
  </script><a href="#part" id="part">Part</a>`;

/** The paths of what has been recorded, as soon as there are so many. */
const paths = async (under: string, count: number): Promise<(string | null)[]> => {
  await expect.poll(async () => (await site.views(under)).length, { timeout: 20_000 }).toBe(count);
  return (await site.views(under)).map((view) => view.path);
};

/** After this view has arrived, no other of the same page can be on its way. */
const last = async (under: string, page: { evaluate(script: string): Promise<unknown> }): Promise<void> => {
  await page.evaluate(`insight.view({ url: location.origin + '${under}/last' })`);
  await expect.poll(async () => (await site.views(`${under}/last`)).length, { timeout: 20_000 }).toBe(1);
};

describe('a single-page site', () => {
  test('counts a view for each navigation, with the title of after it, and none for the same address', async () => {
    site.serve('/spa/first', { html: singlePage() });
    const { page, context, errors, sent } = await site.reader();
    await page.goto(`${site.url}/spa/first`);
    await until(() => sent.length === 1);
    await page.evaluate(`go('push', '/spa/second', 'Second')`);
    await until(() => sent.length === 2);
    await page.evaluate(`go('replace', '/spa/second', 'Second')`);
    await page.evaluate(`go('replace', '/spa/third', 'Third')`);
    await until(() => sent.length === 3);
    await page.click('#part');
    await page.evaluate(`history.pushState({}, '', '/spa/third#other')`);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await until(() => page.url().endsWith('/spa/first'));
    await until(() => sent.length === 4);
    await page.goForward();
    await until(() => sent.length === 5);
    await last('/spa', page);
    expect(await paths('/spa', 6)).toEqual(['/spa/first', '/spa/second', '/spa/third', '/spa/first', '/spa/third', '/spa/last']);
    const titles = (await site.views('/spa')).map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['First', 'Second', 'Third']);
    expect(sent[1]).toMatchObject({ referrer: `${site.url}/spa/first` });
    expect(errors).toEqual([]);
    await context.close();
  });

  test('counts both of two navigations at once, but no page from which a redirect leads on', async () => {
    site.serve('/quick/first', { html: singlePage() });
    const { page, context, sent } = await site.reader();
    await page.goto(`${site.url}/quick/first`);
    await until(() => sent.length === 1);
    await page.evaluate(`go('push', '/quick/a', 'A'); go('push', '/quick/b', 'B'); go('replace', '/quick/c', 'C')`);
    await until(() => sent.length === 3);
    await last('/quick', page);
    expect(await paths('/quick', 4)).toEqual(['/quick/first', '/quick/a', '/quick/c', '/quick/last']);
    await context.close();
  });

  test('takes the part after # for the path where it is told to', async () => {
    site.serve('/hash/', { html: singlePage('data-hash') });
    const { page, context, sent } = await site.reader();
    await page.goto(`${site.url}/hash/?utm_source=x#/tea/green`);
    await until(() => sent.length === 1);
    await page.evaluate(`location.hash = '#/tea/black'`);
    await until(() => sent.length === 2);
    await page.goBack();
    await until(() => sent.length === 3);
    expect(await paths('/hash', 3)).toEqual(['/hash/tea/green', '/hash/tea/black', '/hash/tea/green']);
    await context.close();
  });

  test('may say itself what it shows: that stands in for the automatic view', async () => {
    site.serve('/said/first', { html: singlePage() });
    const { page, context, sent } = await site.reader();
    await page.goto(`${site.url}/said/first`);
    await until(() => sent.length === 1);
    const article = { title: 'Tea', slug: 'tea', excerpt: 'Leaves.', category: 'kitchen' };
    const articles = `/content-manager/collection-types/${ARTICLE}`;
    const { documentId } = (await site.site.api().send<{ data: { documentId: string } }>('POST', articles, article)).data;
    await site.site.api().send('POST', `${articles}/${documentId}/actions/publish`, article);
    const target = { uid: ARTICLE, documentId };
    await page.evaluate(
      `go('push', '/said/second', 'Second'); insight.view({ title: 'Said', target: ${JSON.stringify(target)} })`,
    );
    await page.evaluate(`go('push', '/said/third', 'Third')`);
    expect(await paths('/said', 3)).toEqual(['/said/first', '/said/second', '/said/third']);
    const [, said, next] = await site.views('/said');
    expect(said).toMatchObject({ title: 'Said', target: { documentId } });
    expect(next).toMatchObject({ title: 'Third', target: null });
    await context.close();
  });

  test('counts nothing by itself where it is told so', async () => {
    site.serve('/manual/first', { html: singlePage('data-manual') });
    const { page, context } = await site.reader();
    await page.goto(`${site.url}/manual/first`);
    await page.evaluate(`go('push', '/manual/second', 'Second')`);
    await page.evaluate(`go('push', '/manual/third', 'Third')`);
    await page.evaluate('insight.view()');
    await last('/manual', page);
    expect(await paths('/manual', 2)).toEqual(['/manual/third', '/manual/last']);
    await context.close();
  });

  test('that includes the script twice counts once', async () => {
    site.serve('/twice/first', { html: `${singlePage()}${site.tag()}` });
    const { page, context } = await site.reader();
    await page.goto(`${site.url}/twice/first`, { waitUntil: 'load' });
    await paths('/twice', 1);
    await last('/twice', page);
    expect(await paths('/twice', 2)).toEqual(['/twice/first', '/twice/last']);
    await context.close();
  });
});

test('a front end that imports the tracker counts each view once, however often it creates it', async () => {
  const script = readFileSync(path.resolve(import.meta.dirname, '../../dist/tracker/index.mjs'), 'utf8');
  site.serve('/import/tracker.mjs', { html: script, headers: { 'Content-Type': 'text/javascript' } });
  site.serve('/import/first', {
    html: `<!doctype html><title>First</title><script type="module">
      import { createTracker, insight } from './tracker.mjs';
      insight.track('early');
      const options = { server: '${site.site.url()}/api/insight/', engagement: true, interactions: ['click'] };
      window.same = createTracker(options) === createTracker(options);
    </script><button data-insight="buy">Buy</button>`,
  });
  const { page, context, sent, errors } = await site.reader();
  const modules = Promise.all(['engagement', 'interactions'].map((name) => page.waitForResponse(`**/tracker/${name}.js`)));
  await page.goto(`${site.url}/import/first`);
  await modules;
  await until(() => sent.some(({ kind }) => kind === 'view'));
  await page.click('button');
  await page.evaluate(`history.pushState({}, '', '/import/second')`);
  expect(await paths('/import', 2)).toEqual(['/import/first', '/import/second']);
  await expect
    .poll(async () => (await site.interactions('/import')).map(({ eventType }) => eventType))
    .toEqual(['early', 'click']);
  expect(await page.evaluate('window.same')).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

describe('a page', () => {
  test('that the reader comes back to from the back/forward cache is viewed again, once', async () => {
    // The title tells which of the two it was.
    site.serve('/cache/first', {
      html: `<!doctype html><title>First</title>${site.tag()}<script>
        addEventListener('pageshow', ({ persisted }) => {
          if (persisted) document.title = 'Kept';
          setTimeout(() => { location.href = persisted ? '/cache/last' : '/cache/second'; }, 1_000);
        });
      </script>`,
    });
    site.serve('/cache/second', {
      html: `<!doctype html><title>Second</title>${site.tag()}<script>setTimeout(() => history.back(), 1_000);</script>`,
    });
    site.serve('/cache/last', { html: `<!doctype html><title>Last</title>${site.tag()}` });
    const close = openUnsteered(`${site.url}/cache/first`);
    await expect.poll(async () => (await site.views('/cache/last')).length, { timeout: 60_000 }).toBe(1);
    const views = await site.views('/cache');
    expect(views.map(({ title }) => title)).toEqual(['First', 'Second', 'Kept', 'Last']);
    expect(views[2]?.path).toBe('/cache/first');
    await close();
  });

  test('that is left before it has settled counts', async () => {
    site.serve('/brief/first', {
      html: `<!doctype html><title>First</title>${site.tag()}<script>
      addEventListener('load', () => { location.href = 'about:blank'; });
    </script>`,
    });
    const { page, context } = await site.reader();
    await page.goto(`${site.url}/brief/first`).catch(() => null);
    expect(await paths('/brief', 1)).toEqual(['/brief/first']);
    await context.close();
  });

  test('in a tab in the background counts when it is first seen', async () => {
    // Headless windows are always in front: the page is told that it is hidden, as by the browser, until it says otherwise.
    const hidden = `<script>
      let hidden = true;
      Object.defineProperty(document, 'hidden', { get: () => hidden });
      const show = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); };
    </script>`;
    site.serve('/background/first', { html: `<!doctype html><title>First</title>${hidden}${site.tag()}` });
    const { page, context, sent } = await site.reader();
    await page.goto(`${site.url}/background/first`, { waitUntil: 'load' });
    await page.evaluate(`history.pushState({}, '', '/background/second')`);
    await page.evaluate(`insight.track('still.hidden')`);
    await until(() => sent.length === 1);
    await page.evaluate('show()');
    expect(await paths('/background', 1)).toEqual(['/background/second']);
    // What was on its way when the page was shown went once more, under its id.
    expect([...new Set(sent.map(({ kind }) => kind))]).toEqual(['interaction', 'view']);
    await context.close();
  });

  test('that is loaded ahead counts when it is opened', async () => {
    site.serve('/ahead/first', {
      html: `<!doctype html><title>First</title>${site.tag()}
        <script type="speculationrules">{"prerender":[{"urls":["/ahead/second","/ahead/third"],"eagerness":"immediate"}]}</script>
        <script>setTimeout(() => { location.href = '/ahead/second'; }, 3_000);</script>`,
    });
    for (const name of ['second', 'third']) {
      site.serve(`/ahead/${name}`, {
        html: `<!doctype html><script>document.title = document.prerendering ? 'Loaded ahead' : 'Opened';</script>${site.tag()}`,
      });
    }
    const close = openUnsteered(`${site.url}/ahead/first`);
    await expect.poll(async () => (await site.views('/ahead')).length, { timeout: 60_000 }).toBe(2);
    expect((await site.views('/ahead')).map(({ title }) => title)).toEqual(['First', 'Loaded ahead']);
    await close();
  });
});
