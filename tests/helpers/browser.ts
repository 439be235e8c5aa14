import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CREDENTIALS } from './admin-api';
import { CHROME } from './visits';

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

export const launch = (...flags: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: [...FLAGS, ...flags] });

/** A window of a browser, and what went wrong on its pages. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

/** How long a step on a page may take on a machine that does much else; a test's own limit is longer, and says nothing of the step. */
const STEP_MS = 60_000;

interface VisitorOptions {
  colorScheme?: 'light' | 'dark';
  locale?: string;
  userAgent?: string;
  width?: number;
  /** Where somebody has signed in before; Strapi allows few sign-ins in a short time. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
}

let version = 100;

/** What a browser of its own calls itself; a headless one would be taken for a robot, and one that is known for the same reader. */
const anotherChrome = (): string => CHROME.replace(/Chrome\/\d+/, `Chrome/${version++}`);

/** A reader or an administrator of their own: nothing is shared with other windows. */
export const newVisitor = async (browser: Browser, options: VisitorOptions = {}): Promise<Visitor> => {
  const { width = 1440, ...settings } = options;
  const context = await browser.newContext({ userAgent: anotherChrome(), viewport: { width, height: 1000 }, ...settings });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return { context, page, errors };
};

export const signIn = async (page: Page, url: string, credentials = CREDENTIALS): Promise<void> => {
  // The form is waited for, and not the rest of the page: of an app that is developed that is a lot.
  await page.goto(`${url}/admin/auth/login`, { waitUntil: 'commit' });
  await page.locator('input[name="email"]').fill(credentials.email);
  await page.locator('input[name="password"]').fill(credentials.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/admin\/?$/);
};

/** Keeps a picture of a page as an artefact of the run. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
};
