import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { startRedis, type TestRedis } from '../helpers/redis';
import { FIREFOX } from '../helpers/visits';

let redis: TestRedis;
let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let storageState: SignedIn;

const see = async (userAgent: string): Promise<void> => {
  const answer = await answerFrom(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
    body: JSON.stringify({ kind: 'view', url: 'https://site.test/a' }),
  });
  expect(answer.status).toBe(204);
};

/** The request for it; the page's own address ends the same. */
const HEALTH = (url: URL): boolean => url.pathname === '/insight/health';
const healthPage = () => `${app.url}/admin/settings/insight/health`;

/** An administrator's window, light and English unless it is to be dark and German. */
const newAdministrator = async (isDarkAndGerman = false) => {
  const visitor = await newVisitor(browser, {
    storageState,
    ...(isDarkAndGerman && { colorScheme: 'dark', locale: 'de-DE' }),
  });
  if (isDarkAndGerman) {
    await visitor.context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
  }
  return visitor;
};

beforeAll(async () => {
  redis = await startRedis();
  app = await startApp(PLAYGROUND, STRAPI, {
    ...appEnvironment(path.join(temporaryFolder('health'), 'data.db')),
    INSIGHT_REDIS_URL: redis.url,
    // Nobody applies events here: they wait.
    INSIGHT_DRAIN: 'elsewhere',
  });
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '/articles/:slug' });
  await see(FIREFOX);
  await see(FIREFOX);
  await see('Googlebot/2.1 (+http://www.google.com/bot.html)');
  await addEditor(api, app.url);
  browser = await launch();
  storageState = await signedIn(browser, app.url);
});

// Windows that stay open go on asking for what they show.
afterEach(() => closeWindows(browser));

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await redis?.stop();
});

describe('the health in the settings', () => {
  test('is found beside the tracking, and shows what waits while all is well', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(`${app.url}/admin/settings/insight/tracking`);
    await page.getByRole('link', { name: 'Health', exact: true }).click();
    await page.getByRole('status').getByText('All is well').waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^Redis$/ })
      .waitFor();
    await page.getByRole('definition').filter({ hasText: 'processes of its own' }).waitFor();
    await page.getByRole('row', { name: /Delete old records/ }).waitFor();
    await page.getByRole('row', { name: /Bots and programs/ }).waitFor();
    expect(await page.getByRole('grid').count()).toBe(2);
    await screenshot(page, 'health-good');
    expect(errors).toEqual([]);
  });

  test('has German words and dates in the dark theme, and fits a narrow window', async () => {
    const { page, errors } = await newAdministrator(true);
    await page.goto(healthPage());
    await page.getByRole('status').getByText('Alles in Ordnung').waitFor();
    await page.getByRole('row', { name: /Alte Aufzeichnungen löschen/ }).waitFor();
    await screenshot(page, 'health-good-german-dark');
    await page.setViewportSize({ width: 480, height: 1_000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
    await screenshot(page, 'health-good-narrow');
    expect(errors).toEqual([]);
  });

  test('turns bad before one’s eyes when events wait for too long, and when Redis goes; and the log says so', async () => {
    const { page, errors } = await newAdministrator();
    const german = await newAdministrator(true);
    await page.goto(healthPage());
    await page.getByText(/events wait to be applied, the oldest for/).waitFor({ timeout: 120_000 });
    await page.getByRole('status').getByText('Not working as it should').waitFor();
    await screenshot(page, 'health-late');
    await redis.kill();
    await page.getByText('Redis does not answer.').waitFor();
    await page.getByRole('definition').filter({ hasText: 'unknown' }).first().waitFor();
    await screenshot(page, 'health-redis-down');
    await german.page.goto(healthPage());
    await german.page.getByText('Redis antwortet nicht.').waitFor();
    await screenshot(german.page, 'health-redis-down-german-dark');
    await redis.restart();
    await page.getByText('Redis does not answer.').waitFor({ state: 'detached' });
    // Every instance looks at its health every ten seconds, whoever looks at the page.
    await expect.poll(() => app.output(), { timeout: 60_000 }).toContain('Insight is not well: ');
    expect([...errors, ...german.errors]).toEqual([]);
  });

  test('says when it cannot be had, and can try again', async () => {
    const { page } = await newAdministrator();
    await page.route(HEALTH, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(healthPage());
    await page.getByText('The numbers could not be loaded.').waitFor();
    await screenshot(page, 'health-error');
    await page.unroute(HEALTH);
    await page.getByRole('row', { name: /Delete old records/ }).waitFor();
    await page.route(HEALTH, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.getByText('The numbers cannot be renewed at the moment.').waitFor();
    expect(await page.getByRole('row', { name: /Delete old records/ }).count()).toBe(1);
  });

  test('is not shown to a role that may not read it', async () => {
    const { page, errors } = await newVisitor(browser);
    await signIn(page, app.url, EDITOR);
    await page.goto(healthPage());
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await page.getByRole('link', { name: 'Health', exact: true }).count()).toBe(0);
    await screenshot(page, 'health-forbidden');
    expect(errors).toEqual([]);
  });
});
