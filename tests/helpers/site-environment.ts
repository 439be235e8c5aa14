import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { appEnvironment, temporaryFolder } from './playground';
import { startPostgres } from './postgres';

export type DatabaseName = 'sqlite' | 'postgres';
export type BufferName = 'database';

/** All that tests send comes from one address. */
const UNTHROTTLED = { throttle: { perVisitor: 0, perIp: 0 } };

const database = async (name: DatabaseName): Promise<Record<string, string>> =>
  name === 'postgres' ? (await startPostgres()).newDatabase(randomUUID()) : {};

/** The environment of an app under load, on an empty database and with an empty buffer. */
export const siteEnvironment = async (databaseName: DatabaseName, _buffer: BufferName): Promise<Record<string, string>> => ({
  ...appEnvironment(path.join(temporaryFolder('site'), 'data.db')),
  ...(await database(databaseName)),
  INSIGHT_OPTIONS: JSON.stringify({ ...UNTHROTTLED }),
});
