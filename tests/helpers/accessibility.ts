import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What weighs so much that a page must not have it. */
const GRAVE = ['serious', 'critical'];

/** Everything of Strapi around our pages is its own. */
const OURS = 'main';

/** What keeps people from using our part of a page, as `rule: element`. */
export const graveFindings = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(
    (within) => (globalThis as unknown as { axe: { run(within: string): Promise<AxeResults> } }).axe.run(within),
    OURS,
  );
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`));
};
