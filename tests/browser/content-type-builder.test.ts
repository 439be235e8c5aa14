import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrackableType } from '../../contracts/tracking';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { launch, newVisitor, screenshot, signIn, type Visitor } from '../helpers/browser';
import { AUTHOR } from '../helpers/content';
import { appEnvironment, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { copyPlayground } from '../helpers/workshop';

/**
 * With the admin that is built: one that is developed, too, compiles thousands of files when a browser asks for them, which takes minutes where
 * other things run.
 */
const DEVELOP = ['develop', '--no-watch-admin', '--no-build-admin'] as const;

/** A restart compiles the app and loads all of Strapi. */
const PATIENCE = { timeout: 120_000 };

/** How long one question is worth waiting for, before it is asked anew. */
const SOON_MS = 5_000;

const playground = copyPlayground();
const schema = () => JSON.parse(readFileSync(path.join(playground, 'src/api/author/content-types/author/schema.json'), 'utf8'));

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let admin: Visitor;

beforeAll(async () => {
  app = await startApp(playground, STRAPI, appEnvironment(path.join(temporaryFolder('builder'), 'data.db')), DEVELOP);
  api = await firstAdministrator(app.url);
  browser = await launch();
  admin = await newVisitor(browser);
  await signIn(admin.page, app.url);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/**
 * Whether the settings say that authors are tracked; undefined while the app starts anew. Then the main process may have taken a connection
 * for a worker that is gone, on which nobody answers.
 */
const isTracked = async (): Promise<boolean | undefined> => {
  try {
    const { types } = await api.get<{ types: TrackableType[] }>('/insight/settings/tracking', SOON_MS);
    return types.find(({ uid }) => uid === AUTHOR)?.tracked;
  } catch {
    return undefined;
  }
};

test('the switch in the Content-Type Builder is written into the schema, and the settings follow it', async () => {
  expect(schema().pluginOptions?.insight).toBeUndefined();
  expect(await isTracked()).toBe(false);

  const { page, errors } = admin;
  await page.goto(`${app.url}/admin/plugins/content-type-builder/content-types/${AUTHOR}`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('tab', { name: 'Advanced settings' }).click();
  const option = page.getByRole('checkbox', { name: 'Count views' });
  await option.check();
  await screenshot(page, 'content-type-builder');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect.poll(() => schema().pluginOptions?.insight, PATIENCE).toEqual({ tracked: true });
  await expect.poll(isTracked, PATIENCE).toBe(true);
  expect(errors).toEqual([]);
});
