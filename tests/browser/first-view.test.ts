import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { launch, newVisitor, screenshot, signIn, type Visitor } from '../helpers/browser';
import { ARTICLE, PRODUCT } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, servePage, startApp } from '../helpers/processes';

/** A view is seen within three seconds, which is no matter for a test; this is when the test gives up. */
const SEEN_WITHIN = { timeout: 10_000 };

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let administrator: Visitor;
let admin: Page;
const article = { documentId: '', slug: 'green-tea', title: 'Green tea' };

interface Saved {
  data: { documentId: string };
}

const publish = async (uid: string, data: object): Promise<string> => {
  const { documentId } = (await api.send<Saved>('POST', `/content-manager/collection-types/${uid}`, data)).data;
  await api.send('POST', `/content-manager/collection-types/${uid}/${documentId}/actions/publish`, data);
  return documentId;
};

/** Somebody else opens a page of the public site, in a browser of their own. */
const read = async (address: string): Promise<void> => {
  const reader = await newVisitor(browser);
  const collected = reader.page.waitForResponse((response) => response.url().endsWith('/insight/collect'));
  await reader.page.goto(`${app.url}${address}`);
  expect((await collected).status()).toBe(204);
  expect(reader.errors).toEqual([]);
  await reader.context.close();
};

/** The number in a row of the entry panel. */
const inPanel = (row: string) =>
  admin
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .first();

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  article.documentId = await publish(ARTICLE, {
    title: article.title,
    slug: article.slug,
    excerpt: 'Leaves.',
    category: 'kitchen',
  });
  browser = await launch();
  administrator = await newVisitor(browser);
  admin = administrator.page;
  await signIn(admin, app.url);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('from nothing to the first view', () => {
  test('the dashboard of an untracked site shows the way in three steps', async () => {
    await admin.goto(`${app.url}/admin/plugins/insight`);
    await admin.getByRole('heading', { name: 'Three steps to the first view' }).waitFor();
    await admin.getByText(`<script defer src="${app.url}/api/insight/tracker.js"></script>`).first().waitFor();
    await screenshot(admin, 'dashboard-nothing-tracked');
  });

  test('the panel of an entry says that its type is not tracked, and leads to the setting', async () => {
    await admin.goto(`${app.url}/admin/content-manager/collection-types/${ARTICLE}/${article.documentId}`);
    await admin.getByText('This content type is not tracked.').waitFor();
    await screenshot(admin, 'panel-not-tracked');
    await admin.getByRole('link', { name: 'Open the tracking settings' }).click();
    await admin.getByRole('heading', { name: 'Tracking', exact: true }).waitFor();
  });

  test('an administrator switches Article on and gives it its URL pattern', async () => {
    await admin.getByRole('switch', { name: 'Track Article' }).click();
    await admin.getByText('Article is tracked from now on').waitFor();
    const pattern = admin.getByRole('textbox', { name: 'Public URL pattern of Article' });
    await pattern.fill('articles/:slug');
    await admin.getByText('The pattern starts with a slash').waitFor();
    await pattern.fill('{/:locale}/articles/:slug');
    await pattern.press('Enter');
    await admin.getByText('The URL pattern of Article is saved').waitFor();
    await screenshot(admin, 'tracking-settings');
    await admin.reload();
    expect(await pattern.inputValue()).toBe('{/:locale}/articles/:slug');
    expect(await admin.getByRole('switch', { name: 'Track Article' }).isChecked()).toBe(true);
  });

  test('the first view arrives on the dashboard while one watches', async () => {
    await admin.goto(`${app.url}/admin/plugins/insight`);
    await admin.getByText('Waiting for the first view').waitFor();
    await read(`/articles/${article.slug}`);
    await admin.getByRole('heading', { name: 'Most viewed entries' }).waitFor(SEEN_WITHIN);
    await admin.getByRole('link', { name: article.title, exact: true }).waitFor(SEEN_WITHIN);
    await screenshot(admin, 'dashboard-first-view');
  });

  test('the pencil on the dashboard leads to the editor, whose panel goes up with the next view', async () => {
    await admin.getByRole('link', { name: `Edit ${article.title}` }).click();
    await admin.waitForURL(new RegExp(`${article.documentId}`));
    await inPanel('Today').waitFor();
    expect(await inPanel('Today').textContent()).toBe('1');
    await read(`/articles/${article.slug}`);
    const collected = Date.now();
    await expect.poll(() => inPanel('Today').textContent(), SEEN_WITHIN).toBe('2');
    await expect.poll(() => inPanel('All time').textContent(), SEEN_WITHIN).toBe('2');
    console.log(`The panel showed the view ${Date.now() - collected} ms after it was collected`);
    await screenshot(admin, 'panel');
  });

  test('the dashboard goes up with a view while it is open', async () => {
    await admin.goto(`${app.url}/admin/plugins/insight?range=today`);
    const row = admin.getByRole('grid', { name: 'Most viewed entries' }).getByRole('row', { name: new RegExp(article.title) });
    await row.waitFor();
    await read(`/articles/${article.slug}`);
    await expect.poll(() => row.locator('td').allTextContents(), SEEN_WITHIN).toContain('3');
  });
});

describe('a page that names its entry itself', () => {
  test('counts for it', async () => {
    const documentId = await publish(PRODUCT, { name: 'Teapot', slug: 'teapot', price: 20 });
    await api.send('PUT', `/insight/settings/tracking/${PRODUCT}`, { tracked: true, urlPattern: '' });
    await read('/products/teapot');
    await admin.goto(`${app.url}/admin/content-manager/collection-types/${PRODUCT}/${documentId}`);
    await expect.poll(() => inPanel('Today').textContent(), SEEN_WITHIN).toBe('1');
  });
});

describe('the tracker', () => {
  test('leaves neither cookie nor storage', async () => {
    const reader = await newVisitor(browser);
    await reader.page.goto(`${app.url}/articles/${article.slug}`, { waitUntil: 'networkidle' });
    expect(await reader.context.cookies()).toEqual([]);
    expect(await reader.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await reader.context.close();
  });

  test('works from a page of another host, and where sendBeacon is missing', async () => {
    const elsewhere = await servePage(`<!doctype html><title>Elsewhere</title>
      <script defer src="${app.url}/api/insight/tracker.js"></script>`);
    for (const withBeacon of [true, false]) {
      const reader = await newVisitor(browser);
      if (!withBeacon) {
        await reader.context.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, 'sendBeacon', { value: undefined });
        });
      }
      const collected = reader.page.waitForResponse((response) => response.url().endsWith('/insight/collect'));
      await reader.page.goto(`${elsewhere.url}/articles/${article.slug}`);
      expect((await collected).status()).toBe(204);
      expect(reader.errors).toEqual([]);
      await reader.context.close();
    }
    elsewhere.close();
  });
});

test('no page of the admin had an error', () => {
  expect(administrator.errors).toEqual([]);
});
