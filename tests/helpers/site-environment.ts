import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { appEnvironment, temporaryFolder } from './playground';
import { startPostgres } from './postgres';
import { startRedis, type TestRedis } from './redis';

export type DatabaseName = 'sqlite' | 'postgres';
export type BufferName = 'database' | 'redis';

export const BUFFERS: BufferName[] = ['database', 'redis'];

let starting: Promise<TestRedis> | undefined;

/** A Redis that loses nothing it has answered, started when it is first asked for, for all test files of a process. */
export const durableRedis = (): Promise<TestRedis> => {
  starting ??= startRedis({ appendfsync: 'always' });
  return starting;
};

/** All that tests send comes from one address. */
const UNTHROTTLED = { collectorRatePerVisitor: 'off', collectorRatePerIp: 'off', baseRate: 'off', staffRate: 'off' };

/** The environment of an app under load, on an empty database and with an empty buffer. */
export const siteEnvironment = async (database: DatabaseName, buffer: BufferName): Promise<Record<string, string>> => ({
  ...appEnvironment(path.join(temporaryFolder('site'), 'data.db')),
  ...(database === 'postgres' && (await (await startPostgres()).newDatabase(randomUUID()))),
  ...(buffer === 'redis' && { INSIGHT_REDIS_URL: (await durableRedis()).url }),
  INSIGHT_OPTIONS: JSON.stringify({ ...UNTHROTTLED, redisPrefix: `site-${randomUUID()}` }),
});
