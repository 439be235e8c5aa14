import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a browser knows of somebody who has signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A window of a browser, and what went wrong on its pages. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

/**
 * The windows of those who have signed in. A page in a window of its own is a process of its own, which compiles all of Strapi's admin
 * anew: that takes several times as long as the page itself.
 */
const kept = new WeakMap<Browser, Map<SignedIn, Visitor>>();

/** The windows that are used again, by who has signed in. */
export const keptWindows = (browser: Browser): Map<SignedIn, Visitor> => {
  const windows = kept.get(browser) ?? new Map<SignedIn, Visitor>();
  kept.set(browser, windows);
  return windows;
};

/** Ends what a window's page was doing. */
export const leave = async ({ context, page }: Visitor): Promise<void> => {
  page.removeAllListeners();
  await Promise.all([page.unrouteAll({ behavior: 'ignoreErrors' }), context.unrouteAll({ behavior: 'ignoreErrors' })]);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.goto('about:blank');
};

/** Closes windows, or ends what happens in those that are used again: an open page goes on asking. */
export const closeWindows = async (browser: Browser): Promise<void> => {
  const stay = [...keptWindows(browser).values()];
  const contexts = new Set(stay.map(({ context }) => context));
  await Promise.all([
    ...stay.filter(({ page }) => !page.isClosed()).map(leave),
    ...browser.contexts().map((context) => !contexts.has(context) && context.close()),
  ]);
};
