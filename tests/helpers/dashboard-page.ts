import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type AdminApi, firstAdministrator } from './admin-api';
import { launch, newVisitor, type SignedIn, signedIn, type Visitor } from './browser';
import { addEditor, EDITOR } from './editor';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from './playground';
import { type RunningApp, startApp } from './processes';

/** An app of a test's own, and a browser with its administrators. */
export interface DashboardApp {
  app: RunningApp;
  api: AdminApi;
  browser: Browser;
  administrator: SignedIn;
}

export interface Look {
  as?: SignedIn;
  width?: number;
  isDarkAndGerman?: boolean;
}

/** @param options of Insight */
export const startDashboard = async (name: string, options: object = {}): Promise<DashboardApp> => {
  const environment = appEnvironment(path.join(temporaryFolder(name), 'data.db'));
  const own = JSON.parse(environment.INSIGHT_OPTIONS ?? '{}') as object;
  const app = await startApp(PLAYGROUND, STRAPI, { ...environment, INSIGHT_OPTIONS: JSON.stringify({ ...own, ...options }) });
  const api = await firstAdministrator(app.url);
  const browser = await launch();
  return { app, api, browser, administrator: await signedIn(browser, app.url) };
};

/** One who has none of Insight's permissions signs in. */
export const signInEditor = async ({ app, api, browser }: DashboardApp): Promise<SignedIn> => {
  await addEditor(api, app.url);
  return signedIn(browser, app.url, EDITOR);
};

export const stopDashboard = async (site: DashboardApp | undefined): Promise<void> => {
  await site?.browser.close();
  await site?.app.stop();
};

/** A window of an administrator, light and English unless it is to be dark and German. */
export const newWindow = async (
  { browser, administrator }: DashboardApp,
  { as = administrator, width = 1_440, isDarkAndGerman = false }: Look = {},
): Promise<Visitor> => {
  const visitor = await newVisitor(browser, {
    storageState: as,
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

/** Sends what a reader's browser would. */
export const collect = async ({ app }: DashboardApp, events: object[], headers: Record<string, string>): Promise<void> => {
  const answer = await fetch(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(events),
  });
  if (answer.status !== 204) {
    throw new Error(`The collector answered ${answer.status}: ${await answer.text()}`);
  }
};

/** Opens a tab of the dashboard, and waits until all of its parts have been answered. */
export const openTab = async ({ app }: DashboardApp, page: Page, tab: string, query = ''): Promise<void> => {
  await page.goto(`${app.url}/admin/plugins/insight?tab=${tab}${query}`);
  await page.getByRole('main').getByRole('region').first().waitFor();
  await settled(page);
};

/** Waits until nothing of a page is on its way. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
};

export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The rows of a part's table, each as the texts of its cells; of a name without what can be done with it. */
export const shownIn = (page: Page, name: string): Promise<string[][]> =>
  part(page, name)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll('td'), (cell) => (cell.querySelector('a') ?? cell).textContent?.trim() ?? ''),
      ),
    );

/** Chooses one of a part's lists, and waits for it. */
export const chooseList = async (page: Page, name: string, list: string): Promise<void> => {
  await part(page, name).getByRole('button', { name: list, exact: true }).click();
  await part(page, name).getByRole('button', { name: list, exact: true, pressed: true }).waitFor();
  await settled(page);
};

/** What a part is saved as. */
export const saved = async (page: Page, name: string, format: 'CSV' | 'JSON'): Promise<string> => {
  await part(page, name)
    .getByRole('button', { name: `More about ${name}` })
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: `Save as ${format}` }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};

/** The lines of a saved table, without its head and its mark of UTF-8. */
export const linesOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

/** What is wider than the page, whose own width is given. */
export const isTooWide = (page: Page, width: number): Promise<boolean> =>
  page.evaluate((most) => document.documentElement.scrollWidth > most, width);
