import { inRoot, playground } from '../scripts/lib/paths.mjs';
import { startApp } from './lib/app.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { collecting } from './lib/collecting.mjs';
import { environment } from './lib/environment.mjs';
import { figures } from './lib/figures.mjs';
import { postOnce, runForJson } from './lib/load.mjs';
import { postgresDatabases } from './lib/postgres.mjs';
import { peakMegabytes } from './lib/process.mjs';
import { EVENTS_IN_BEACON } from './lib/readers.mjs';
import { copy, forget, move, startRedis } from './lib/redis.mjs';
import { size } from './lib/size.mjs';
import { sqliteDatabases } from './lib/sqlite.mjs';

/** Prefixes of keys: of the app that collects, of what it has collected for the drains, and of the drains. */
const COLLECTED = 'insight';
const KEPT = 'kept';
const DRAINED = 'drained';

const LOOK_MS = 100;
const READERS_AT_ONCE = 20_000;

/** Lets the app collect so many events of readers who each view ten pages. */
const collect = async (app, events) => {
  for (let left = Math.ceil(events / EVENTS_IN_BEACON); left > 0; left -= READERS_AT_ONCE) {
    await postOnce(app.collector, Math.min(left, READERS_AT_ONCE));
  }
  return app.waiting();
};

/**
 * Applies what waits under the prefix of the drains, with the command that users run, into a database of its own.
 * @throws when not every event has become a record
 */
const applied = async (databases, redis, events) => {
  const database = await databases.create();
  const options = { ...database, INSIGHT_REDIS_URL: redis.url, INSIGHT_OPTIONS: JSON.stringify({ redisPrefix: DRAINED }) };
  let peak = null;
  const watch = (pid) => {
    const timer = setInterval(() => {
      peak = peakMegabytes(pid) ?? peak;
    }, LOOK_MS);
    return () => clearInterval(timer);
  };
  const { seconds } = await runForJson(inRoot('bin', 'strapi-insight.js'), ['drain', '--once', '--json'], {
    cwd: playground,
    env: environment(options),
    watch,
  });
  const recorded = await databases.count('insight_page_views', database);
  if (recorded !== events) {
    throw new Error(`Of ${events} events ${recorded} were recorded`);
  }
  return { perSecond: events / seconds, peak };
};

/** Events a second through the whole drain, and the memory that it takes. */
export const drain = (say) =>
  cleanly(async (part) => {
    const { add, medians } = figures(say);
    const databases = { sqlite: part(await sqliteDatabases()), postgres: part(await postgresDatabases()) };
    const redis = part(await startRedis());
    const app = part(
      await startApp({ ...(await databases.sqlite.create()), INSIGHT_REDIS_URL: redis.url, INSIGHT_DRAIN: 'elsewhere' }),
    );

    const backlog = await collect(app, size.backlog);
    say(`${backlog} events wait`);
    await move(redis, COLLECTED, KEPT);
    for (let round = 1; round <= size.rounds; round += 1) {
      const ingest = await collecting(app);
      await forget(redis, COLLECTED);
      add(round, { 'drain.ingestRedis.requestsPerSecond': ingest.perSecond });
      for (const name of Object.keys(databases)) {
        await copy(redis, KEPT, DRAINED);
        const { perSecond } = await applied(databases[name], redis, backlog);
        add(round, {
          [`drain.${name}.eventsPerSecond`]: perSecond,
          [`drain.${name}.ratioToIngest`]: perSecond / ingest.perSecond,
        });
      }
    }
    await forget(redis, KEPT);

    const long = await collect(app, size.longBacklog);
    say(`${long} events wait`);
    await move(redis, COLLECTED, DRAINED);
    const { peak, perSecond } = await applied(databases.postgres, redis, long);
    say(`${Math.round(perSecond)} events/s of the long backlog`);
    return { ...medians(), 'drain.memoryMegabytesAtBacklog1M': peak && Math.round(peak) };
  });
