/**
 * Fills the database that the environment names with traffic that ends yesterday: `node fill.mjs PLAN`, where PLAN is JSON: `views` of
 * `entries` in `days`, as `seed` says, all of that so many `times`, and records of the last `keptDays`. The site's time is UTC.
 */
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { main } from '../../scripts/lib/main.mjs';
import { inPlayground, playground } from '../../scripts/lib/paths.mjs';
import { typedModules } from '../lib/typed-modules.mjs';

const require = createRequire(inPlayground('package.json'));

const PATTERNS = { 'api::article.article': '{/:locale}/articles/:slug', 'api::product.product': '/products/:slug' };

/** Nothing is asked meanwhile, and what breaks off is made anew. */
const HURRY = {
  sqlite: [
    'pragma synchronous = off',
    'pragma journal_mode = memory',
    'pragma cache_size = -800000',
    'pragma temp_store = memory',
  ],
  postgres: ['set synchronous_commit = off'],
};
const A_MOMENT_MS = 1_000;
const STATISTICS = { sqlite: ['analyze', 'pragma journal_mode = wal'], postgres: ['vacuum analyze'] };

/** What an app of a year has done long ago, day by day. */
const DAILY = ['sum-up-days', 'pack-days'];

/** Runs a job to its end; the clock may be at it just now. */
const finish = async (strapi, job) => {
  for (;;) {
    const result = await strapi.plugin('insight').service('jobs').runNow(job);
    if (result === 'succeeded') {
      return;
    }
    if (result === 'failed') {
      throw new Error(`The job ${job} failed`);
    }
    await pause(A_MOMENT_MS);
  }
};

main(async () => {
  const { keptDays, times, ...plan } = JSON.parse(process.argv[2]);
  const module = typedModules();
  process.chdir(playground);
  const { createStrapi } = require('@strapi/strapi');
  const { createAdministrator } = require(inPlayground('dist', 'src', 'seed', 'administrator.js'));
  const { publishEntries } = require(module('entries'));
  const { fill } = require(module('fill'));
  const strapi = await createStrapi({ appDir: playground, distDir: inPlayground('dist') }).load();
  const say = async (statements) => {
    for (const statement of statements) {
      await strapi.db.connection.raw(statement);
    }
  };
  try {
    const database = strapi.db.dialect.client === 'sqlite' ? 'sqlite' : 'postgres';
    await say(HURRY[database]);
    await createAdministrator(strapi);
    const entries = await publishEntries(strapi, plan);
    for (const [uid, urlPattern] of Object.entries(PATTERNS)) {
      await strapi.plugin('insight').service('tracking').choose(uid, { tracked: true, urlPattern });
    }
    const today = new Date().toISOString().slice(0, 10);
    const when = { today, startsAt: Date.parse(today), keptDays, times };
    await fill(strapi, plan, entries, { ...when, onStep: (step) => console.error(step) });
    for (const job of DAILY) {
      await finish(strapi, job);
    }
    await say(STATISTICS[database]);
  } finally {
    await strapi.destroy();
  }
});
