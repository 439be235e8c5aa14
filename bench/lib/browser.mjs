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
