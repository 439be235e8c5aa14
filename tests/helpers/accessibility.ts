import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What weighs so much that a page must not have it. */
const GRAVE = ['serious', 'critical'];

/** Everything of Strapi around our pages is its own. */
const OURS = 'main';

/**
 * What keeps people from using our part of a page, as `rule: element`.
 * @throws where nothing could be looked at
 */
export const graveFindings = async (page: Page): Promise<string[]> => {
  // As a script of the page Strapi's Content-Security-Policy would refuse it.
  await page.evaluate(axe);
  const { passes, violations } = await page.evaluate(
    (within) => (globalThis as unknown as { axe: { run(within: string): Promise<AxeResults> } }).axe.run(within),
    OURS,
  );
  if (!passes.some(({ id }) => id === 'color-contrast')) {
    throw new Error(`Nothing that is written was found on ${page.url()}`);
  }
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
