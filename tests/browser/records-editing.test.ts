import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RecordPage, SessionStory } from '../../contracts/records';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn } from '../helpers/browser';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';

const MINUTE = 60_000;

/** When a test gives up what is to be shown; it is no matter for a test how soon that is. */
const SHOWN = { timeout: 30_000 };

let app: RunningApp;
let api: AdminApi;
let browser: Browser;
let storageState: SignedIn;

const allow = (editRecords: boolean) => api.send('PUT', '/insight/settings', { changes: { editRecords } });
const at = (place: string) => `${app.url}/admin/plugins/insight/${place}`;
const rowsOf = (page: Page) => page.getByRole('grid').locator('tbody tr');
const createButton = (page: Page) => page.getByRole('button', { name: 'Create', exact: true });
const newAdministrator = (more: object = {}) => newVisitor(browser, { storageState, ...more });

const storyOf = (sessionId: string) => api.get<SessionStory>(`/insight/records/sessions/${sessionId}`);

/** A session of ten minutes ago, once it has been recorded. */
const haveSession = async (sessionId: string): Promise<void> => {
  const timestamp = new Date(Date.now() - 10 * MINUTE).toISOString();
  const view = { url: `https://site.test/${sessionId}`, visitor: `of-${sessionId}`, sessionId, timestamp };
  await api.send('POST', '/insight/records/page-views', view);
  const url = `/insight/records/page-views?filters[sessionId][$eq]=${sessionId}`;
  await expect.poll(async () => (await api.get<RecordPage<'page-views'>>(url)).results.length, SHOWN).toBe(1);
};

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, appEnvironment(path.join(temporaryFolder('browser'), 'data.db')));
  api = await firstAdministrator(app.url);
  // Nothing is recorded while no type is tracked.
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  browser = await launch();
  storageState = await signedIn(browser, app.url);
});

// Windows that stay open go on asking for what they show.
afterEach(() => closeWindows(browser));

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

beforeEach(() => allow(true));

afterEach(() => allow(false));

describe('as long as the setting for it is off', () => {
  test('nothing offers to create or edit records', async () => {
    await haveSession('closed-session');
    await allow(false);
    const { page, errors } = await newAdministrator();
    for (const type of ['sessions', 'page-views', 'interactions']) {
      await page.goto(at(type));
      await page.getByText('Export', { exact: true }).waitFor();
      await rowsOf(page)
        .first()
        .or(page.getByText(/ is recorded yet\./))
        .waitFor();
      expect(await createButton(page).count(), type).toBe(0);
    }
    await page.goto(at('sessions/closed-session'));
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('a record that is created by hand', () => {
  test('is in the list as soon as it has been applied', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(at('page-views?filters[$and][0][url][$startsWith]=site.test/by-hand'));
    await createButton(page).click();
    const dialog = page.getByRole('dialog', { name: 'Create a page view' });
    // By the keyboard alone.
    await dialog.getByRole('textbox', { name: 'URL' }).focus();
    await page.keyboard.type('https://site.test/by-hand');
    await page.keyboard.press('Tab');
    await page.keyboard.type('reader-0001');
    await screenshot(page, 'page-views-create');
    await page.keyboard.press('Enter');
    await page.getByText('It appears as soon as it has been applied').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).first().textContent()).toContain('site.test/by-hand');
    expect(errors).toEqual([]);
  });

  test('is not sent with what is wrong, and this is said where it was typed', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(at('interactions'));
    await createButton(page).click();
    const dialog = page.getByRole('dialog', { name: 'Create an interaction' });
    const input = (name: string) => dialog.getByRole('textbox', { name, exact: false });
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await expect.poll(() => dialog.getByText('This is needed.').count(), SHOWN).toBe(3);
    await expect.poll(() => input('URL').evaluate((element) => element === document.activeElement), SHOWN).toBe(true);
    await input('URL').fill('tea');
    await dialog.getByText('Give a whole address').waitFor();
    await input('URL').fill('https://site.test/refused');
    await input('Event').fill('click');
    await input('Visitor').fill('reader-0001');
    await input('IP address').fill('nowhere');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.getByText('must be an IP address').waitFor();
    await expect.poll(() => input('IP address').getAttribute('aria-invalid'), SHOWN).toBe('true');
    await expect.poll(() => input('IP address').evaluate((element) => element === document.activeElement), SHOWN).toBe(true);
    await screenshot(page, 'interactions-create-refused');
    await input('IP address').fill('');
    await dialog.getByText('must be an IP address').waitFor({ state: 'detached' });
    await allow(false);
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.getByRole('alert').getByText('cannot be created or edited by hand any more').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  test('of a session has the times that were chosen, with German words in the dark theme', async () => {
    const { context, page, errors } = await newAdministrator({ colorScheme: 'dark', locale: 'de-DE' });
    await context.addInitScript(() => {
      localStorage.setItem('strapi-admin-language', 'de');
      localStorage.setItem('STRAPI_THEME', 'dark');
    });
    await page.goto(at('sessions'));
    await page.getByRole('button', { name: 'Erstellen', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Eine Sitzung erstellen' });
    await dialog.getByRole('textbox', { name: 'Besucher' }).fill('reader-0002');
    await dialog.getByRole('textbox', { name: 'Sitzung', exact: true }).fill('typed-session');
    const day = dialog.getByRole('combobox', { name: 'Beginn: Datum' });
    await day.click();
    await day.fill('05.01.2024');
    await day.press('Enter');
    await screenshot(page, 'session-create-german-dark');
    await dialog.getByRole('button', { name: 'Erstellen', exact: true }).click();
    await page.getByText('Die Aufzeichnung erscheint, sobald sie verarbeitet ist').waitFor();
    await rowsOf(page).filter({ hasText: /2024/ }).first().waitFor();
    expect((await storyOf('typed-session')).session).toMatchObject({ visitor: 'reader-0002' });
    expect(errors).toEqual([]);
  });
});

describe('a session', () => {
  test('is given a user and ended on its page', async () => {
    await haveSession('edited-session');
    const before = (await storyOf('edited-session')).session;
    const { page, errors } = await newAdministrator();
    await page.goto(at('sessions/edited-session'));
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit the session' });
    const save = dialog.getByRole('button', { name: 'Save' });
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'User' }).fill('user-42');
    await dialog.getByRole('checkbox', { name: 'End the session now' }).click();
    await screenshot(page, 'session-edit');
    await save.click();
    await page.getByText('It is shown as soon as it has been applied').waitFor();
    await page.getByRole('region', { name: 'About the session' }).getByText('user-42').waitFor();
    const { session } = await storyOf('edited-session');
    expect(session).toMatchObject({ userId: 'user-42', startTime: before.startTime });
    expect(Date.parse(session.endTime ?? '')).toBeGreaterThan(Date.parse(before.endTime ?? ''));
    expect(errors).toEqual([]);
  });

  test('keeps a user once it has one', async () => {
    await haveSession('users-session');
    await api.send('PUT', '/insight/records/sessions/users-session', { userId: 'user-1' });
    await expect.poll(async () => (await storyOf('users-session')).session.userId, SHOWN).toBe('user-1');
    const { page, errors } = await newAdministrator();
    await page.goto(at('sessions/users-session'));
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit the session' });
    await dialog.getByRole('textbox', { name: 'User' }).fill('');
    await dialog.getByText('A user can be replaced, but not taken away.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'User' }).fill('x'.repeat(256));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => dialog.getByRole('textbox', { name: 'User' }).getAttribute('aria-invalid'), SHOWN).toBe('true');
    expect(errors).toEqual([]);
  });
});
