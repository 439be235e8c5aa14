import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CREDENTIALS } from './admin-api';
import { CHROME } from './visits';
import { keptWindows, leave, type SignedIn, type Visitor } from './windows';

export { closeWindows, type SignedIn, type Visitor } from './windows';

export const SCREENSHOTS = path.resolve(import.meta.dirname, '../../test-results/screenshots');

/** Chromium's own traffic is off: a machine without a network refuses it, many times over. */
const FLAGS = [
  // A browser that says that a program steers it is taken for a robot.
  '--disable-blink-features=AutomationControlled',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const WIDTH_PX = 1440;
const HEIGHT_PX = 1000;

export const launch = (...flags: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: [...FLAGS, ...flags] });

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return errors;
};

/** How long a step on a page may take on a machine that does much else; a test's own limit is longer, and says nothing of the step. */
const STEP_MS = 60_000;

interface VisitorOptions {
  colorScheme?: 'light' | 'dark';
  locale?: string;
  userAgent?: string;
  width?: number;
  /** Where somebody has signed in before; Strapi allows few sign-ins in a short time. */
  storageState?: SignedIn;
}

let version = 100;

/** What a browser of its own calls itself; a headless one would be taken for a robot, and one that is known for the same reader. */
const anotherChrome = (): string => CHROME.replace(/Chrome\/\d+/, `Chrome/${version++}`);

const open = async (browser: Browser, { width = WIDTH_PX, ...settings }: VisitorOptions): Promise<Visitor> => {
  const viewport = { width, height: HEIGHT_PX };
  const context = await browser.newContext({ userAgent: anotherChrome(), viewport, ...settings });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  return { context, page, errors: errorsOf(page) };
};

/**
 * A reader or an administrator of their own: nothing is shared with other windows that are open. Who signs in once more, in an
 * ordinary window, is given the one that they had: what they did there is forgotten.
 */
export const newVisitor = async (browser: Browser, options: VisitorOptions = {}): Promise<Visitor> => {
  const { storageState, width = WIDTH_PX, ...settings } = options;
  if (!storageState || Object.keys(settings).length > 0) {
    return open(browser, options);
  }
  const kept = keptWindows(browser);
  const visitor = kept.get(storageState);
  if (!visitor || visitor.page.isClosed()) {
    const opened = await open(browser, options);
    kept.set(storageState, opened);
    return opened;
  }
  const { context, page } = visitor;
  await leave(visitor);
  await context.setStorageState(storageState);
  await page.setViewportSize({ width, height: HEIGHT_PX });
  return { context, page, errors: errorsOf(page) };
};

export const signIn = async (page: Page, url: string, credentials = CREDENTIALS): Promise<void> => {
  // The form is waited for, and not the rest of the page: of an app that is developed that is a lot.
  await page.goto(`${url}/admin/auth/login`, { waitUntil: 'commit' });
  await page.locator('input[name="email"]').fill(credentials.email);
  await page.locator('input[name="password"]').fill(credentials.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/admin\/?$/);
};

/** Signs somebody in, and gives what their windows have to begin with. */
export const signedIn = async (browser: Browser, url: string, credentials = CREDENTIALS): Promise<SignedIn> => {
  const visitor = await newVisitor(browser);
  await signIn(visitor.page, url, credentials);
  const storageState = await visitor.context.storageState();
  keptWindows(browser).set(storageState, visitor);
  return storageState;
};

/** Keeps a picture of a page as an artefact of the run. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
};
