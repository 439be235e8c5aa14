import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublicSite, type PublicSite } from '../helpers/public-site';
import { until } from '../helpers/until';

let site: PublicSite;

beforeAll(async () => {
  site = await openPublicSite('tracker-modules');
});

afterAll(() => site?.close());

const SECRET = 'hunter2';

/** A page of three screens with all that can be done on one; nothing leads away from it. */
const page = (attributes: string): string => `<!doctype html><html lang="en"><title>Shop</title>${site.tag(attributes)}
  <body style="margin: 0; height: 3000px">
    <button data-insight="buy" data-insight-plan="pro" data-insight-price-class="high"><b id="inner">Buy</b></button>
    <a id="out" href="https://elsewhere.test/shop?token=${SECRET}#x">Out</a>
    <a id="file" href="/files/tea.pdf?token=${SECRET}">File</a>
    <a id="within" href="/modules/other">Within</a>
    <form name="subscribe"><input name="email"><input name="password" type="password"><button id="send">Send</button></form>
    <script>
      addEventListener('click', (event) => event.target.closest('a') && event.preventDefault());
      addEventListener('submit', (event) => event.preventDefault());
    </script>`;

const open = async (path: string, attributes: string) => {
  site.serve(path, { html: page(attributes) });
  const reader = await site.reader();
  const modules = reader.page.waitForResponse((response) => response.url().includes('/tracker/'));
  await reader.page.goto(`${site.url}${path}`);
  await modules;
  await until(() => reader.sent.length > 0);
  return reader;
};

const types = async (path: string): Promise<(string | null)[]> =>
  (await site.interactions(path)).map(({ eventType }) => eventType);

describe('engagement', () => {
  test('arrives at its page view: how long it was looked at, and how far down', async () => {
    const { page: shop, context, sent, errors } = await open('/engaged/first', 'data-engagement');
    const seen = Date.now();
    await shop.evaluate('scrollTo(0, 800)');
    // The window is 1,000 pixels high: 1,800 of 3,000 have been seen, which is 60 %.
    await shop.waitForFunction('scrollY === 800');
    await shop.waitForFunction('performance.now() > 1500');
    await shop.evaluate(`history.pushState({}, '', '/engaged/second')`);
    await until(() => sent.filter(({ kind }) => kind === 'view').length === 2);
    await shop.waitForFunction('performance.now() > 3000');
    await shop.goto('about:blank');
    const most = Date.now() - seen + 2_000;
    await expect
      .poll(async () => (await site.views('/engaged')).map(({ engagedMs }) => (engagedMs ?? 0) > 500), { timeout: 20_000 })
      .toEqual([true, true]);
    const views = await site.views('/engaged');
    expect(views.map(({ scrollDepth }) => scrollDepth)).toEqual([60, 60]);
    expect((views[0]?.engagedMs ?? 0) + (views[1]?.engagedMs ?? 0)).toBeLessThan(most);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is told when the window loses the focus, and in parts that add up', async () => {
    const { page: shop, context, sent } = await open('/blurred/first', 'data-engagement');
    for (const count of [1, 2]) {
      await shop.evaluate('new Promise((resolve) => setTimeout(resolve, 700))');
      await shop.evaluate(`window.dispatchEvent(new Event('blur'))`);
      await until(() => sent.filter(({ kind }) => kind === 'engagement').length === count);
    }
    const engagements = sent.filter(({ kind }) => kind === 'engagement');
    expect(new Set(engagements.map(({ view }) => view))).toEqual(new Set([sent.find(({ kind }) => kind === 'view')?.id]));
    expect(new Set(engagements.map(({ id }) => id)).size).toBe(2);
    const told = engagements.reduce((sum, { focusedMs }) => sum + Number(focusedMs), 0);
    await expect
      .poll(async () => (await site.views('/blurred'))[0]?.engagedMs ?? 0, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(told);
    await context.close();
  });
});

describe('interactions', () => {
  test('of the usual kinds arrive as records, without what may be a secret', async () => {
    const { page: shop, context, sent, errors } = await open('/usual/first', 'data-interactions');
    await shop.click('#inner');
    await shop.click('#out');
    await shop.click('#out', { button: 'middle' });
    await shop.click('#file');
    await shop.click('#within');
    await shop.fill('[name=email]', `${SECRET}@site.test`);
    await shop.fill('[name=password]', SECRET);
    await shop.click('#send');
    await shop.mouse.move(5, 5);
    await shop.evaluate('scrollTo(0, 3000)');
    await shop.evaluate(`insight.track('done', { element: 'all' })`);
    await expect.poll(() => types('/usual'), { timeout: 20_000 }).toContain('done');
    const records = await site.interactions('/usual');
    expect(records.map(({ eventType, element, metadata }) => ({ eventType, element, metadata }))).toEqual([
      { eventType: 'click', element: 'buy', metadata: { plan: 'pro', priceClass: 'high' } },
      { eventType: 'outbound', element: 'https://elsewhere.test/shop', metadata: null },
      { eventType: 'outbound', element: 'https://elsewhere.test/shop', metadata: null },
      { eventType: 'download', element: `${site.url}/files/tea.pdf`, metadata: null },
      { eventType: 'form_submit', element: 'subscribe', metadata: null },
      { eventType: 'done', element: '', metadata: { element: 'all' } },
    ]);
    expect(JSON.stringify(sent)).not.toContain(SECRET);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('of the other kinds arrive once each, however often they happened', async () => {
    const kinds = 'scroll mouse_move input_change page_resize keypress hover';
    const { page: shop, context, sent, errors } = await open('/other/first', `data-interactions="${kinds}"`);
    await shop.locator('[name=email]').pressSequentially(SECRET);
    await shop.locator('[name=password]').pressSequentially(SECRET);
    await shop.locator('[name=password]').blur();
    for (let step = 0; step < 60; step += 1) {
      await shop.mouse.move(600 + step, 700 + step);
    }
    await shop.hover('#inner');
    await until(() => sent.some(({ type }) => type === 'hover'));
    await shop.evaluate('for (let to = 0; to < 2400; to += 20) setTimeout(() => scrollTo(0, to), to / 5)');
    await until(() => sent.some(({ metadata }) => (metadata as { depth?: number } | undefined)?.depth === 100));
    for (const width of [900, 800, 700]) {
      await shop.setViewportSize({ width, height: 1_000 });
    }
    await until(() => sent.some(({ type }) => type === 'page_resize'));
    await shop.goto('about:blank');
    await expect.poll(() => types('/other'), { timeout: 20_000 }).toContain('mouse_move');
    const records = await site.interactions('/other');
    const of = (type: string) =>
      records.filter(({ eventType }) => eventType === type).map(({ element, metadata }) => ({ element, metadata }));
    expect(of('hover')).toEqual([{ element: 'buy', metadata: { plan: 'pro', priceClass: 'high' } }]);
    expect(of('page_resize')).toEqual([{ element: '', metadata: { width: 700, height: 1_000 } }]);
    expect(of('keypress')).toEqual([{ element: 'email', metadata: { count: SECRET.length } }]);
    expect(of('input_change')).toEqual(
      expect.arrayContaining(['email', 'password'].map((element) => ({ element, metadata: { count: 1 } }))),
    );
    expect(of('mouse_move')).toEqual([{ element: '', metadata: { count: expect.any(Number) } }]);
    const depths = of('scroll').map(({ metadata }) => (metadata as { depth: number }).depth);
    expect(depths).toEqual([...new Set(depths)]);
    expect(depths.length).toBeLessThanOrEqual(4);
    expect(of('click')).toEqual([]);
    expect(JSON.stringify(sent)).not.toContain(SECRET);
    expect(errors).toEqual([]);
    await context.close();
  });
});
