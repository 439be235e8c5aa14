import { chromium } from 'playwright-core';
import * as programs from '../../scripts/lib/programs.mjs';

/** Chromium's own traffic is off: a machine without a network refuses it, many times over. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that shows pages of an app's admin. */
export const startBrowser = async () => {
  const browser = await chromium.launch({ executablePath: await programs.chromium(), args: FLAGS });
  return {
    /** Signs in to an app's admin in a new window. @param watch is given the page before anything is loaded */
    async signIn({ url, administrator }, watch = () => undefined) {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
      watch(page);
      await page.goto(`${url}/admin/auth/login`);
      await page.locator('input[name="email"]').fill(administrator.email);
      await page.locator('input[name="password"]').fill(administrator.password);
      await page.locator('button[type="submit"]').click();
      await page.waitForURL(/\/admin\/?$/);
      await page.waitForLoadState('networkidle');
      return page;
    },
    stop: () => browser.close(),
  };
};

const QUIET_MS = 3_000;

/**
 * Counts the requests to Insight that a page makes until it has all it shows: until nothing that it has not asked before has been asked for
 * some seconds, because what is loaded late is asked for late, and what is shown is asked for anew as long as it is looked at.
 * @param show resolves when the page has what it is looked at for
 */
export const insightRequests = async (page, show) => {
  const known = new Set();
  let asked = 0;
  let counted = 0;
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/insight/')) {
      return;
    }
    asked += 1;
    const question = `${request.url()} ${request.postData()}`;
    if (!known.has(question)) {
      known.add(question);
      counted = asked;
    }
  });
  await show();
  let before = -1;
  while (counted > before) {
    before = counted;
    await page.waitForTimeout(QUIET_MS);
  }
  return counted;
};
