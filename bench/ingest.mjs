import { startApp } from './lib/app.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { collecting, timed, untilDrained } from './lib/collecting.mjs';
import { figures } from './lib/figures.mjs';
import { startFloor } from './lib/floor.mjs';
import { load } from './lib/load.mjs';
import { EVENTS_IN_BEACON } from './lib/readers.mjs';
import { forget, startRedis } from './lib/redis.mjs';
import { size } from './lib/size.mjs';
import { sqliteDatabases } from './lib/sqlite.mjs';

const PREFIX = 'insight';
const FLOOR = 'floor';

/** The Redis buffer, beside the empty route of the same process and the bare server on the same Redis. */
const ofRedis = (databases, measured) =>
  cleanly(async (part) => {
    const redis = part(await startRedis());
    const floor = part(await startFloor(redis.url, FLOOR));
    const app = part(await startApp({ ...(await databases.create()), INSIGHT_REDIS_URL: redis.url, INSIGHT_DRAIN: 'elsewhere' }));

    const collected = async (what) => {
      const { perSecond, cpuMicroseconds } = await collecting(app, what);
      await forget(redis, PREFIX);
      return { perSecond, cpuMicroseconds };
    };
    const measure = async () => {
      const empty = await load(app.emptyRoute);
      const ingest = await collected('view');
      const bare = await load(floor.url);
      await redis.client.unlink(FLOOR);
      const batch = await collected('beacon');
      const events = batch.perSecond * EVENTS_IN_BEACON;
      return {
        'emptyRoute.requestsPerSecond': empty.perSecond,
        'floor.requestsPerSecond': bare.perSecond,
        'ingestRedis.requestsPerSecond': ingest.perSecond,
        'ingestRedis.ratioToEmptyRoute': ingest.perSecond / empty.perSecond,
        'ingestRedis.ratioToFloor': ingest.perSecond / bare.perSecond,
        'ingestRedis.cpuMicrosecondsPerRequest': ingest.cpuMicroseconds,
        'ingestBatch.requestsPerSecond': batch.perSecond,
        'ingestBatch.eventsPerSecond': events,
        'ingestBatch.eventsRatioToEmptyRoute': events / empty.perSecond,
      };
    };

    await measured(measure);
  });

/** The database buffer, beside the empty route of the same process. */
const ofDatabase = (databases, measured, { name, drain, collect }) =>
  cleanly(async (part) => {
    const app = part(await startApp({ ...(await databases.create()), INSIGHT_DRAIN: drain }));
    await measured(async () => {
      const empty = await load(app.emptyRoute);
      const ingest = await collect(app);
      return {
        [`${name}.requestsPerSecond`]: ingest.perSecond,
        [`${name}.ratioToEmptyRoute`]: ingest.perSecond / empty.perSecond,
        [`${name}.cpuMicrosecondsPerRequest`]: ingest.cpuMicroseconds,
      };
    });
  });

/** The drain works at the same time. What it has not applied by then it applies before the next load. */
const whileDraining = async (app) => {
  const ingest = await timed(app);
  await untilDrained(app);
  return ingest;
};

/** Requests a second of the collector, with each buffer. */
export const ingest = async (say) => {
  const { add, medians } = figures(say);
  const databases = await sqliteDatabases();
  const measured = async (measure) => {
    // What the first requests cost, no later one does.
    await measure();
    for (let round = 1; round <= size.rounds; round += 1) {
      add(round, await measure());
    }
  };
  await ofRedis(databases, measured);
  await ofDatabase(databases, measured, { name: 'ingestDatabase', drain: 'elsewhere', collect: collecting });
  await ofDatabase(databases, measured, { name: 'ingestDatabaseWhileDraining', drain: 'here', collect: whileDraining });
  return medians();
};
