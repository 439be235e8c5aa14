import { startApp } from './lib/app.mjs';
import { insightRequests, startBrowser } from './lib/browser.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { untilDrained } from './lib/collecting.mjs';
import { figures } from './lib/figures.mjs';
import { reading } from './lib/load.mjs';
import { size } from './lib/size.mjs';
import { sqliteDatabases } from './lib/sqlite.mjs';

const ARTICLE = 'api::article.article';
const URL_PATTERN = '{/:locale}/articles/:slug';
const ENTRIES = 100;

/** The content API alone, and as it is with Insight: what one costs beside the other. */
const COUNTING = { countReads: true, statsInApi: 'never', publicStats: false };
const WITH_STATS = { countReads: false, statsInApi: 'always', publicStats: true };
const WITHOUT_STATS = { countReads: false, statsInApi: 'never', publicStats: false };

const LIST = ['/api/articles?pagination[pageSize]=25'];

/** Loads an app's content API. @returns requests a second, and what each took of the processors */
const measure = async (app, paths) => {
  const before = app.cpuSeconds();
  const { served, perSecond } = await reading(app.url, paths);
  return { perSecond, cpuMicroseconds: ((app.cpuSeconds() - before) * 1e6) / served };
};

/** Measures two things one after the other, the first one first in every other round: neither gains by when it is its turn. */
const inTurns = async (round, one, other) => {
  if (round % 2 === 0) {
    const second = await other();
    return [await one(), second];
  }
  return [await one(), await other()];
};

const beside = (name, [one, other]) => ({
  [`${name}.requestsPerSecond`]: one.perSecond,
  [`${name}.withoutRequestsPerSecond`]: other.perSecond,
  [`${name}.cpuMicrosecondsPerRequest`]: one.cpuMicroseconds,
  [`${name}.withoutCpuMicrosecondsPerRequest`]: other.cpuMicroseconds,
  [name]: one.perSecond / other.perSecond,
});

/** Requests of Insight's that the Content Manager's list makes for a page of a hundred entries. */
const listColumnRequests = (app) =>
  cleanly(async (part) => {
    const browser = part(await startBrowser());
    const page = await browser.signIn(app);
    return insightRequests(page, async () => {
      await page.goto(`${app.url}/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=${ENTRIES}`);
      await page
        .locator('tbody tr')
        .nth(ENTRIES - 1)
        .waitFor();
    });
  });

/** What the content API and the Content Manager lose to Insight. */
export const overhead = (say) =>
  cleanly(async (part) => {
    const { add, medians } = figures(say);
    const databases = await sqliteDatabases();
    const bare = part(await startApp({ ...(await databases.create()), INSIGHT_ENABLED: 'false' }));
    const app = part(await startApp(await databases.create()));
    const track = (choice) => app.track(ARTICLE, { urlPattern: URL_PATTERN, ...choice });
    const { data } = await app.read(`/api/articles?fields[0]=title&pagination[pageSize]=${ENTRIES}`);
    const entries = data.map(({ documentId }) => `/api/articles/${documentId}`);

    const measureRound = async (round) => {
      await track(COUNTING);
      const findOne = await inTurns(
        round,
        async () => {
          const tracked = await measure(app, entries);
          await untilDrained(app);
          return tracked;
        },
        () => measure(bare, entries),
      );
      const list = await inTurns(
        round,
        async () => {
          await track(WITH_STATS);
          return measure(app, LIST);
        },
        async () => {
          await track(WITHOUT_STATS);
          return measure(app, LIST);
        },
      );
      return { ...beside('overhead.trackedFindOne', findOne), ...beside('overhead.viewStatsList25', list) };
    };

    // What the first requests cost, no later one does.
    await measureRound(0);
    for (let round = 1; round <= size.rounds; round += 1) {
      add(round, await measureRound(round));
    }
    return { ...medians(), 'overhead.listColumnRequests': await listColumnRequests(app) };
  });
