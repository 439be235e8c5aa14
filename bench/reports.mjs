import { startAsked, worst } from './lib/asking.mjs';
import { insightRequests, startBrowser } from './lib/browser.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { filledDatabases } from './lib/filled.mjs';
import { FILTERED, OF_A_YEAR, OF_CONTENT } from './lib/questions.mjs';
import { size } from './lib/size.mjs';

const KINDS = (process.env.BENCH_DATABASES ?? 'sqlite,postgres').split(',');
const ARTICLE = { uid: 'api::article.article', urlPattern: '{/:locale}/articles/:slug' };

/** Requests of Insight's that opening the dashboard makes until it has all it shows; its stream of live numbers is one. */
const requestsOnOpen = (app) =>
  cleanly(async (part) => {
    const browser = part(await startBrowser());
    const page = await browser.signIn(app);
    return insightRequests(page, async () => {
      await page.goto(`${app.url}/admin/plugins/insight`);
      await page.locator('main h1').waitFor();
    });
  });

const p95s = (prefix, figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${prefix}${name}`, figure?.p95ms ?? null]));

/** Asks everything of a database. */
const measure = (options, isAsked, say) =>
  cleanly(async (part) => {
    const app = part(await startAsked(options));
    await app.track(ARTICLE.uid, { urlPattern: ARTICLE.urlPattern, publicStats: true });
    const year = await app.ask(OF_A_YEAR, say);
    if (!isAsked) {
      return { year };
    }
    const [filtered, content] = [await app.ask(FILTERED, say), await app.ask(OF_CONTENT, say)];
    return { year, filtered, content, requests: await requestsOnOpen(app) };
  });

/** How long reports take over many views, and beside over few. */
export const reports = (say) =>
  cleanly(async (part) => {
    const all = {};
    for (const kind of KINDS) {
      const databases = part(await filledDatabases(kind, say));
      const few = await measure(await databases.filledWith(size.fewViews), false, say);
      const { year, filtered, content, requests } = await measure(await databases.filledWith(size.manyViews), true, say);
      const name = KINDS.length > 1 ? `${kind}.` : '';
      Object.assign(all, {
        ...p95s(`${name}year.`, year),
        ...p95s(`${name}filtered.`, filtered),
        [`${name}reports.p95ms`]: worst(year, 'p95ms'),
        [`${name}reports.growth10M`]: worst(year, 'p95ms') / worst(few.year, 'p95ms'),
        [`${name}reports.filteredP95ms`]: worst(filtered, 'p95ms'),
        [`${name}reports.popularP95ms`]: content.popular?.p95ms ?? null,
        [`${name}reports.entryP95ms`]: content.entry?.p95ms ?? null,
        [`${name}reports.listColumnP95ms`]: content.listColumn?.p95ms ?? null,
        [`${name}reports.requestsOnOpen`]: requests,
        [`${name}reports.blockedEventLoopMs`]: Math.max(
          ...[year, filtered, content].map((figures) => worst(figures, 'blockedMs')),
        ),
      });
    }
    return all;
  });
