import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublicSite, type PublicSite } from '../helpers/public-site';
import { until } from '../helpers/until';
import { COLLECT } from '../helpers/visits';

let site: PublicSite;

beforeAll(async () => {
  site = await openPublicSite('tracker-harmless');
});

afterAll(() => site?.close());

const plain = (more = '', attributes = ''): string =>
  `<!doctype html><html lang="en"><title>Page</title>${more}${site.tag(attributes)}<p>Page`;

const expectViews = (path: string, count: number): Promise<void> =>
  expect.poll(async () => (await site.views(path)).length, { timeout: 20_000 }).toBe(count);

describe('with a Content Security Policy', () => {
  const ALL = 'data-engagement data-interactions data-debug';
  const policies: [string, (url: string) => string, string][] = [
    ['that names the host', (url) => `default-src 'none'; script-src ${url}; connect-src ${url}`, ALL],
    ['of nonces', (url) => `default-src 'none'; script-src 'nonce-tea'; connect-src ${url}`, `${ALL} nonce="tea"`],
    [
      'of nonces and strict-dynamic',
      (url) =>
        `default-src 'none'; script-src 'nonce-tea' 'strict-dynamic'; connect-src ${url}; require-trusted-types-for 'script'`,
      `${ALL} nonce="tea"`,
    ],
  ];

  test.each(policies)('%s the tracker and its modules work', async (name, policy, attributes) => {
    const path = `/policy-${name.replaceAll(' ', '-')}`;
    site.serve(path, { html: plain('', attributes), headers: { 'Content-Security-Policy': policy(site.site.url()) } });
    const { page, context, errors } = await site.reader();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    const modules = Promise.all(
      ['debug', 'engagement', 'interactions'].map((module) => page.waitForResponse(`**/tracker/${module}.js`)),
    );
    await page.goto(`${site.url}${path}`);
    await modules;
    await expectViews(path, 1);
    // Not by a text: that would be `eval`, which the policy forbids.
    await until(() => page.evaluate(() => performance.now() > 2_000));
    await page.goto('about:blank');
    await expect.poll(async () => (await site.views(path))[0]?.engagedMs ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(messages.filter((message) => /Content Security Policy|TrustedScript/.test(message))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the tracker never throws', () => {
  const broken: [string, string][] = [
    ['where fetch is missing', 'delete window.fetch; delete Window.prototype.fetch; window.fetch = undefined;'],
    ['where the history is frozen', 'Object.freeze(history); Object.freeze(History.prototype);'],
    [
      'where storage is forbidden',
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`,
    ],
    ['where the navigator is bare', `Object.defineProperty(Navigator.prototype, 'sendBeacon', { value: undefined });`],
    [
      'where an element is called insight',
      `document.addEventListener('DOMContentLoaded', () => {});</script><div id="insight"></div><script>`,
    ],
    ['where its stub is broken', 'window.insight = { q: 5 };'],
    ['where what waits throws', `window.insight = { q: [() => { throw new Error('no'); }] };`],
  ];

  test.each(broken)('%s', async (name, script) => {
    const path = `/broken-${name.replaceAll(' ', '-')}`;
    site.serve(path, { html: plain(`<script>${script}</script>`, 'data-engagement data-interactions') });
    const { page, context, errors } = await site.reader();
    await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
    await page.evaluate(`
      const circle = {}; circle.self = circle;
      insight.track('circle', circle);
      insight.track('big', { text: 'x'.repeat(100_000) });
      insight.track('number', { big: 10n });
      insight.track();
      try { history.pushState({}, '', '${path}/on'); } catch (error) { window.failed = String(error); }
      insight.optOut(); insight.optIn(); insight.view();
    `);
    expect(await page.evaluate('window.failed')).toBeUndefined();
    if (!name.includes('fetch')) {
      await until(async () => (await site.views(path)).length > 0);
    }
    await page.goto('about:blank');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('where the collector is blocked, down or answers nonsense', async () => {
    for (const [place, answer] of [500, 404, 'blocked', 'nonsense'].entries()) {
      const path = `/away-${place}`;
      site.serve(path, { html: plain('', 'data-engagement data-interactions data-debug') });
      const { page, context, errors } = await site.reader();
      let asked = 0;
      await context.route(`**${COLLECT}`, (route) => {
        asked += 1;
        if (answer === 'blocked') return route.abort('blockedbyclient');
        if (answer === 'nonsense') return route.fulfill({ status: 400, body: '<html>' });
        return route.fulfill({ status: Number(answer) });
      });
      await page.goto(`${site.url}${path}`);
      await until(() => asked > 0);
      await page.evaluate(`insight.track('more'); history.pushState({}, '', '${path}/on')`);
      await page.goto('about:blank');
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  test('where its modules cannot be loaded', async () => {
    site.serve('/no-modules', { html: plain('', 'data-engagement data-interactions data-debug') });
    const { page, context, errors } = await site.reader();
    await context.route('**/tracker/*.js', (route) => route.abort('blockedbyclient'));
    await page.goto(`${site.url}/no-modules`);
    await expectViews('/no-modules', 1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('in a sandboxed frame without an origin', async () => {
    site.serve('/frame/inner', { html: plain('', 'data-engagement data-interactions') });
    site.serve('/frame/outer', {
      html: `<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" src="/frame/inner"></iframe>`,
    });
    const { page, context, errors } = await site.reader();
    await page.goto(`${site.url}/frame/outer`);
    await expectViews('/frame', 1);
    const [, frame] = page.frames();
    await frame?.evaluate(`insight.optOut(); insight.track('no'); insight.optIn(); insight.track('yes')`);
    await expect
      .poll(async () => (await site.interactions('/frame')).map(({ eventType }) => eventType), { timeout: 20_000 })
      .toEqual(['yes']);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a reader', () => {
  test('who is offline is counted once, with all that they saw, when they are online', async () => {
    site.serve('/offline/first', { html: plain() });
    const { page, context, sent, errors } = await site.reader();
    await page.goto(`${site.url}/offline/first`);
    await until(() => sent.length === 1);
    await expectViews('/offline', 1);
    await context.setOffline(true);
    await page.evaluate(`history.pushState({}, '', '/offline/second')`);
    await until(() => sent.length === 2);
    await page.evaluate(`history.pushState({}, '', '/offline/third')`);
    await page.evaluate(`insight.track('saved')`);
    await context.setOffline(false);
    await expectViews('/offline', 3);
    await expect.poll(async () => (await site.interactions('/offline')).length, { timeout: 20_000 }).toBe(1);
    expect((await site.views('/offline')).map(({ path }) => path)).toEqual([
      '/offline/first',
      '/offline/second',
      '/offline/third',
    ]);
    // What could not be sent went again under the same id.
    const ids = sent.filter(({ url }) => String(url).endsWith('/second')).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('who opts out is not counted from then on, on later pages neither, until they opt in', async () => {
    site.serve('/out/first', { html: plain() });
    const { page, context, sent } = await site.reader();
    await page.goto(`${site.url}/out/first`);
    await expectViews('/out', 1);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.evaluate(`insight.optOut(); insight.track('no'); insight.view()`);
    expect(await page.evaluate('Object.entries(localStorage)')).toEqual([['insight', 'off']]);
    await page.reload({ waitUntil: 'load' });
    await page.evaluate(`insight.track('no'); insight.view({ title: 'No' }); insight.optIn(); insight.view({ title: 'Yes' })`);
    await expectViews('/out', 2);
    expect((await site.views('/out')).map(({ title }) => title)).toEqual(['Page', 'Yes']);
    expect(sent.filter(({ kind }) => kind === 'interaction')).toEqual([]);
    await context.close();
  });

  test('who objects by Do Not Track or Global Privacy Control is not counted', async () => {
    site.serve('/objects', { html: plain() });
    for (const header of [{ DNT: '1' }, { 'Sec-GPC': '1' }, {}] as Record<string, string>[]) {
      const { page, context } = await site.reader();
      await context.setExtraHTTPHeaders(header);
      const answer = page.waitForResponse(
        (response) => response.url().endsWith(COLLECT) && response.request().method() === 'POST',
      );
      await page.goto(`${site.url}/objects`);
      expect((await answer).status()).toBe(204);
      await context.close();
    }
    await expectViews('/objects', 1);
  });
});

test('what a page says before the script has loaded is said when it has', async () => {
  site.serve('/stub', {
    html: plain(
      `<script>
        window.insight ??= { q: [] };
        for (const name of ['view', 'track', 'optOut', 'optIn']) {
          insight[name] ??= (...given) => insight.q.push((tracker) => tracker[name](...given));
        }
        insight.view({ title: 'Said early' });
        insight.track('early', { a: 1 });
      </script>`,
    ),
  });
  const { page, context, errors } = await site.reader();
  await page.goto(`${site.url}/stub`);
  await expect
    .poll(async () => (await site.interactions('/stub')).map(({ eventType }) => eventType), { timeout: 20_000 })
    .toEqual(['early']);
  expect((await site.views('/stub')).map(({ title }) => title)).toEqual(['Said early']);
  expect(errors).toEqual([]);
  await context.close();
});

test('with data-debug the console says what is sent, what became of it, and why something is not', async () => {
  site.serve('/debug', { html: plain('', 'data-debug') });
  const { page, context } = await site.reader();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const expectSaid = (words: string) => until(() => said.some((text) => text.includes('[insight]') && text.includes(words)));
  await page.goto(`${site.url}/debug`);
  await expectSaid('Sends {kind: view');
  await expectSaid('Taken.');
  await page.evaluate(`insight.track('Not A Name')`);
  await expectSaid('Refused, and not sent again: 400 Event 0: type: must be 1 to 64 of');
  await page.evaluate(`insight.optOut(); insight.track('no')`);
  await expectSaid('Does not send: This browser has opted out');
  await page.reload();
  await expectSaid('This browser has opted out: insight.optIn() takes it back.');
  await context.close();
});
