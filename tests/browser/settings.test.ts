import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SETTING_GROUPS } from '../../contracts/setting-groups';
import { SETTINGS, type SettingName, type SettingsAnswer } from '../../contracts/settings';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { closeWindows, launch, newVisitor, type SignedIn, screenshot, signedIn, signIn } from '../helpers/browser';
import { addEditor, EDITOR } from '../helpers/editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';

let first: RunningApp;
let second: RunningApp;
let api: AdminApi;
let browser: Browser;
let onFirst: SignedIn;
let onSecond: SignedIn;

const SETTINGS_ROUTE = (url: URL): boolean => url.pathname === '/insight/settings';

const change = (changes: Record<string, unknown>) => api.send<SettingsAnswer>('PUT', '/insight/settings', { changes });

const held = async (wanted: SettingName): Promise<unknown> => {
  const { settings } = await api.get<SettingsAnswer>('/insight/settings');
  return settings.find(({ name }) => name === wanted)?.value;
};

/** An administrator's window, light and English unless it is to be dark and German. */
const newAdministrator = async ({ width = 1_440, isDarkAndGerman = false } = {}) => {
  const visitor = await newVisitor(browser, {
    storageState: onFirst,
    width,
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

const open = async (page: Page, group: string, app = first): Promise<void> => {
  await page.goto(`${app.url}/admin/settings/insight/${group}`);
  await page.locator('[id^="setting-"]').first().waitFor();
};

/** What is said below an input, and read out with it. */
const described = async (page: Page, input: Locator): Promise<string> => {
  const id = await input.getAttribute('aria-describedby');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
};

const saveButton = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: 'Save' });
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** A picture of what the dialog says, once it has faded in. */
const pictureOfDialog = async (page: Page, name: string): Promise<void> => {
  await dialog(page).evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  await screenshot(page, name);
};

/** The texts that their elements have no room for, and hide. What is for screen readers only is a pixel wide. */
const cutOff = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .locator('label, p, h1, h2, button, span, th, td')
    .evaluateAll((elements) =>
      elements
        .filter((element) => getComputedStyle(element).overflowX !== 'visible')
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent ?? ''),
    );

beforeAll(async () => {
  const environment = appEnvironment(path.join(temporaryFolder('settings'), 'data.db'));
  const options = {
    ...JSON.parse(environment.INSIGHT_OPTIONS ?? '{}'),
    ipStorage: 'anonymized',
    locked: ['ipStorage', 'staffRate'],
  };
  const both = { ...environment, INSIGHT_OPTIONS: JSON.stringify(options), INSIGHT_DRAIN: 'elsewhere' };
  first = await startApp(PLAYGROUND, STRAPI, both);
  api = await firstAdministrator(first.url);
  await addEditor(api, first.url);
  second = await startApp(PLAYGROUND, STRAPI, both);
  browser = await launch();
  onFirst = await signedIn(browser, first.url);
  onSecond = await signedIn(browser, second.url);
});

afterAll(async () => {
  await browser?.close();
  await first?.stop();
  await second?.stop();
});

beforeEach(async () => {
  const { settings } = await api.get<SettingsAnswer>('/insight/settings');
  await change(Object.fromEntries(settings.filter(({ isChosen }) => isChosen).map(({ name }) => [name, null])));
});

/** An open page goes on asking. */
afterEach(async () => {
  await closeWindows(browser);
});

describe('the settings in the admin', () => {
  test('are found beside the tracking, and each explains itself and shows its default', async () => {
    const { page, errors } = await newAdministrator();
    await page.goto(`${first.url}/admin/settings/insight/tracking`);
    const seen: string[] = [];
    for (const title of ['Privacy', 'Sessions', 'API', 'Throttle']) {
      await page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      const notes = page.locator('[id^="setting-"][id$="-hint"]');
      await notes.first().waitFor();
      for (const note of await notes.all()) {
        const [, name = ''] = /^setting-(\w+)-hint$/.exec((await note.getAttribute('id')) ?? '') ?? [];
        seen.push(name);
        expect(await note.textContent(), name).toMatch(/\.(?:Default: .+|Set in config\/plugins, and locked there\.)$/);
        const input = page.locator(`[aria-describedby="setting-${name}-hint"]`).first();
        expect(await input.count(), `${name} is described by its sentence`).toBe(1);
      }
      expect(await cutOff(page)).toEqual([]);
      await screenshot(page, `settings-${title.toLowerCase()}`);
    }
    expect(seen.sort()).toEqual(Object.keys(SETTINGS).sort());
    expect(errors).toEqual([]);
  });

  test('show what saving changes before it does; the change holds after a reload and is seen on a second instance', async () => {
    const { page, errors } = await newAdministrator();
    const other = await newVisitor(browser, { storageState: onSecond });
    await open(other.page, 'sessions', second);
    const label = 'Silence that ends a session';
    const seenElsewhere = other.page.getByLabel(label, { exact: true });
    expect(await seenElsewhere.inputValue()).toBe('30');

    await open(page, 'sessions');
    expect(await saveButton(page).isDisabled()).toBe(true);
    await page.getByLabel(label, { exact: true }).fill('45');
    await saveButton(page).click();
    const row = dialog(page).getByRole('row', { name: label });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['30 minutes', '45 minutes']);
    expect(await dialog(page).getByRole('row').count()).toBe(2);
    await pictureOfDialog(page, 'settings-dialog');
    await dialog(page).getByRole('button', { name: 'Cancel' }).last().click();
    expect(await held('silenceMinutes')).toBe(30);

    await saveButton(page).click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('The change is saved.').waitFor();
    expect(await saveButton(page).isDisabled()).toBe(true);
    await page.reload();
    await page.getByLabel(label, { exact: true }).waitFor();
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe('45');
    await expect.poll(() => seenElsewhere.inputValue(), { timeout: 20_000 }).toBe('45');

    await page.getByRole('button', { name: `${label}: back to default` }).click();
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe('30');
    // The button that was pressed is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('setting-silenceMinutes');
    await saveButton(page).click();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['45 minutes', '30 minutes']);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => seenElsewhere.inputValue(), { timeout: 20_000 }).toBe('30');
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test('take every kind of value, by the keyboard too', async () => {
    const { page, errors } = await newAdministrator();
    await open(page, 'privacy');
    await page.getByRole('combobox', { name: 'How readers are told apart' }).click();
    await page.getByRole('option', { name: 'By a cookie' }).click();
    await page.getByLabel('Honour opt-out signals', { exact: true }).press('Space');
    await page.getByLabel('Hosts that may send', { exact: true }).fill('www.example.com\n\n  *.example.org \n');
    await page.getByLabel('Country header', { exact: true }).fill(' cf-ipcountry');
    await page.getByLabel('Retention of raw records', { exact: true }).fill('30');
    await saveButton(page).click();
    expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
      'SettingBeforeAfter',
      'How readers are told apartBy a key that changes dailyBy a cookie',
      'Honour opt-out signalsOnOff',
      'Retention of raw records90 days30 daysOlder records are deleted for good.',
      'Hosts that may sendEvery hostwww.example.com and *.example.org',
      'Country headerNonecf-ipcountry',
    ]);
    await pictureOfDialog(page, 'settings-dialog-many');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('5 changes are saved.').waitFor();
    expect(await held('visitors')).toBe('cookie');
    expect(await held('respectOptOut')).toBe(false);
    expect(await held('allowedHosts')).toEqual(['www.example.com', '*.example.org']);
    expect(await held('countryHeader')).toBe('cf-ipcountry');
    expect(await held('retentionDays')).toBe(30);

    await open(page, 'sessions');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('lisb');
    await zone.press('ArrowDown');
    await zone.press('Enter');
    await page.getByLabel('Double click', { exact: true }).press('ArrowUp');
    await saveButton(page).click();
    expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
      'SettingBeforeAfter',
      'Time zoneEurope/BerlinEurope/Lisbon',
      'Double click30 seconds31 seconds',
    ]);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 changes are saved.').waitFor();
    expect(await held('timeZone')).toBe('Europe/Lisbon');

    await open(page, 'api');
    await page.getByRole('checkbox', { name: 'Page views: Create' }).press('Space');
    await page.getByRole('checkbox', { name: 'Multipart form' }).click();
    await page.getByRole('combobox', { name: 'Search fields of page views' }).click();
    await page.getByRole('option', { name: 'path', exact: true }).click();
    await page.keyboard.press('Escape');
    await saveButton(page).click();
    expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
      'SettingBeforeAfter',
      expect.stringMatching(
        /^What the API offersEverythingSessions: .*; Page views: List and Read one; .*Removed: Page views: Create$/,
      ),
      'Body formatsJSON, URL-encoded form, and Multipart formJSON and URL-encoded formRemoved: Multipart form',
      'Search fields of page viewsurl and titleurl, title, and pathAdded: path',
    ]);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('3 changes are saved.').waitFor();
    expect(await held('apiActions')).not.toContain('page-views.create');

    await open(page, 'throttle');
    await page.getByRole('combobox', { name: 'Requests of one client: in which time' }).click();
    await page.getByRole('option', { name: 'per hour' }).click();
    await page.getByLabel('Requests of one client: number', { exact: true }).fill('1200');
    await page.getByLabel('Who counts as staff', { exact: true }).fill('Editor');
    await saveButton(page).click();
    expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
      'SettingBeforeAfter',
      'Requests of one clientNo limit1,200 per hour',
      'Who counts as staffNoneEditor',
    ]);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 changes are saved.').waitFor();
    expect(await held('baseRate')).toBe('1200/hour');
    expect(errors).toEqual([]);
  });

  test('are judged as they are typed, and not saved while something is wrong', async () => {
    const { page, errors } = await newAdministrator();
    await open(page, 'sessions');
    const silence = page.getByLabel('Silence that ends a session', { exact: true });
    for (const wrong of ['0', '1441', '1.5', '']) {
      await silence.fill(wrong);
      expect(await described(page, silence), wrong).toContain('Give a whole number from 1 to 1,440.');
      expect(await silence.getAttribute('aria-invalid')).toBe('true');
      expect(await saveButton(page).isDisabled()).toBe(true);
    }
    await screenshot(page, 'settings-fault');
    await silence.fill('45');
    expect(await described(page, silence)).not.toContain('whole number');
    expect(await saveButton(page).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await silence.inputValue()).toBe('30');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    expect(await zone.inputValue()).toBe('Europe/Berlin');
    await zone.fill('Europe/Berlim');
    expect(await described(page, zone)).toContain('There is no such time zone.');
    expect(await saveButton(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Time zone: back to default' }).click();
    expect(await zone.inputValue()).toBe('Europe/Berlin');

    await open(page, 'privacy');
    const hosts = page.getByLabel('Hosts that may send', { exact: true });
    await hosts.fill('www.example.com\nhttps://example.org/a');
    expect(await described(page, hosts)).toContain('https://example.org/a is no host.');
    const excluded = page.getByLabel('Excluded addresses', { exact: true });
    await excluded.fill('192.0.2.0/33');
    expect(await described(page, excluded)).toContain('192.0.2.0/33 is no address and no network.');
    const header = page.getByLabel('Country header', { exact: true });
    await header.fill('cf ipcountry');
    expect(await described(page, header)).toContain('Give the name of a header');
    await screenshot(page, 'settings-faults');
    await page.getByRole('button', { name: 'Discard' }).click();

    await open(page, 'api');
    const usual = page.getByLabel('Usual page size', { exact: true });
    await usual.fill('200');
    expect(await described(page, usual)).toContain('The sizes do not go together: smallest 1, usual 200, largest 100.');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await usual.inputValue()).toBe('10');
    expect(errors).toEqual([]);
  });

  test('that are locked are shown, cannot be changed, and say why', async () => {
    const { page, errors } = await newAdministrator();
    await open(page, 'privacy');
    const addresses = page.getByRole('combobox', { name: 'Stored addresses' });
    expect(await addresses.textContent()).toBe('Only the network (IPv4 /24, IPv6 /48)');
    expect(await addresses.getAttribute('data-disabled')).not.toBeNull();
    expect(await described(page, addresses)).toContain('Set in config/plugins, and locked there.');
    await open(page, 'throttle');
    const rate = page.getByRole('combobox', { name: 'Requests of staff: in which time' });
    expect(await described(page, rate)).toContain('Set in config/plugins, and locked there.');
    expect(errors).toEqual([]);
  });

  test('show at its field what only the server knows to be wrong', async () => {
    const { page, errors } = await newAdministrator();
    const before = await api.get<SettingsAnswer>('/insight/settings');
    // The page does not hear what others do meanwhile.
    await page.route(SETTINGS_ROUTE, (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: before }) : route.fallback(),
    );
    await open(page, 'api');
    await change({ maxPageSize: 20 });
    const usual = page.getByLabel('Usual page size', { exact: true });
    await usual.fill('50');
    await saveButton(page).click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nothing is saved: one value cannot be used.').waitFor();
    expect(await described(page, usual)).toContain('smallest 1, usual 50, largest 20.');
    expect(await usual.inputValue()).toBe('50');
    await screenshot(page, 'settings-refused');
    await usual.fill('15');
    expect(await described(page, usual)).not.toContain('largest 20');
    await saveButton(page).click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('The change is saved.').waitFor();
    expect(await held('pageSize')).toBe(15);
    expect(errors).toEqual([]);
  });

  test('that others change meanwhile are renewed, said, and not overwritten unasked', async () => {
    const { page, errors } = await newAdministrator();
    await open(page, 'sessions');
    const silence = page.getByLabel('Silence that ends a session', { exact: true });
    await silence.fill('45');
    await change({ silenceMinutes: 20, doubleClickSeconds: 10 });
    await page.getByText('Somebody else has changed this meanwhile. Now it is: 20 minutes').waitFor();
    await expect.poll(() => page.getByLabel('Double click', { exact: true }).inputValue()).toBe('10');
    expect(await silence.inputValue()).toBe('45');
    await screenshot(page, 'settings-overtaken');
    await saveButton(page).click();
    expect(await dialog(page).getByRole('row').allTextContents()).toEqual([
      'SettingBeforeAfter',
      'Silence that ends a session20 minutes45 minutes',
    ]);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('The change is saved.').waitFor();
    expect(await held('silenceMinutes')).toBe(45);
    expect(await held('doubleClickSeconds')).toBe(10);
    expect(errors).toEqual([]);
  });

  test('are not left unsaved unasked', async () => {
    const { page } = await newAdministrator();
    await open(page, 'sessions');
    await page.getByLabel('Double click', { exact: true }).fill('10');
    const throttle = page.getByRole('navigation').getByRole('link', { name: 'Throttle', exact: true });
    await throttle.click();
    await page.getByRole('alertdialog').getByText('Are you sure you want to leave this page?').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByLabel('Double click', { exact: true }).inputValue()).toBe('10');
    await throttle.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'Throttle', level: 1 }).waitFor();
    expect(await held('doubleClickSeconds')).toBe(30);
  });

  test('say when they cannot be had or saved, and can be tried again', async () => {
    const { page } = await newAdministrator();
    await page.route(SETTINGS_ROUTE, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.goto(`${first.url}/admin/settings/insight/sessions`);
    await page.getByText('The settings could not be loaded.').waitFor();
    await screenshot(page, 'settings-error');
    await page.unroute(SETTINGS_ROUTE);
    await page.getByLabel('Double click', { exact: true }).fill('10');
    await page.route(SETTINGS_ROUTE, (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 500, body: '{}' }) : route.fallback(),
    );
    await saveButton(page).click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('The changes could not be saved. Please try again.').waitFor();
    expect(await page.getByLabel('Double click', { exact: true }).inputValue()).toBe('10');
    expect(await saveButton(page).isEnabled()).toBe(true);
  });

  test('are not shown to a role that may not change them', async () => {
    const { page, errors } = await newVisitor(browser);
    await signIn(page, first.url, EDITOR);
    for (const group of SETTING_GROUPS) {
      await page.goto(`${first.url}/admin/settings/insight/${group}`);
      await page.getByText("You don't have the permissions to access that content").waitFor();
    }
    expect(await page.getByRole('link', { name: 'Throttle', exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test.each([1_440, 480])(
    'have German words and numbers in the dark theme, none of them cut off in a window of %i pixels',
    async (width) => {
      await change({ allowedHosts: Array.from({ length: 40 }, (_, index) => `www.a-rather-long-name-${index}.example.com`) });
      const { page, errors } = await newAdministrator({ width, isDarkAndGerman: true });
      for (const group of SETTING_GROUPS) {
        await open(page, group);
        expect(await cutOff(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await screenshot(page, `settings-${group}-german-dark-${width}`);
      }
      await page.getByRole('combobox', { name: 'Ereignisse eines Besuchers: in welcher Zeit' }).click();
      await page.getByRole('option', { name: 'pro Tag' }).click();
      const count = page.getByLabel('Ereignisse eines Besuchers: Anzahl', { exact: true });
      await count.fill('6000');
      await count.press('Tab');
      expect(await count.inputValue()).toBe('6.000');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await dialog(page).getByRole('cell', { name: '6.000 pro Tag' }).waitFor();
      await pictureOfDialog(page, `settings-dialog-german-dark-${width}`);
      expect(errors).toEqual([]);
    },
  );
});

describe('what the content API does with a type', () => {
  test('is chosen in a dialog, and holds after a reload', async () => {
    const { page, errors } = await newAdministrator();
    const openOptions = async () => {
      await page.goto(`${first.url}/admin/settings/insight/tracking`);
      await page.getByRole('button', { name: 'Content API: Article' }).click();
      await dialog(page).getByText('Article in the content API').waitFor();
    };
    await openOptions();
    expect(await dialog(page).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog(page).getByLabel('Count what is read').press('Space');
    await dialog(page).getByRole('combobox', { name: 'Numbers with the entries' }).click();
    await page.getByRole('option', { name: 'Always' }).click();
    await pictureOfDialog(page, 'tracking-content-api');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('What the content API does with Article is saved').waitFor();
    await openOptions();
    expect(await dialog(page).getByLabel('Count what is read').isChecked()).toBe(true);
    expect(await dialog(page).getByLabel('Public numbers').isChecked()).toBe(false);
    await dialog(page).getByRole('combobox', { name: 'Numbers with the entries' }).getByText('Always').waitFor();
    expect(errors).toEqual([]);
  });
});
