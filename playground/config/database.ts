import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const appRoot = path.join(__dirname, '..', '..');

type Connection = Core.Config.Database['connection'];
type Env = Core.Config.Shared.ConfigParams['env'];

/** With a write-ahead log, readers and the one who writes do not wait for each other. */
const useWriteAheadLog = (connection: unknown, done: (error?: Error, connection?: unknown) => void): void => {
  (connection as { pragma(source: string): unknown }).pragma('journal_mode = WAL');
  done(undefined, connection);
};

const sqlite = (env: Env): Connection => {
  const filename = path.resolve(appRoot, env('DATABASE_FILENAME', '.tmp/data.db'));
  // SQLite makes the file but not its folder.
  mkdirSync(path.dirname(filename), { recursive: true });
  return {
    client: 'sqlite',
    connection: { filename },
    useNullAsDefault: true,
    ...(env('DATABASE_JOURNAL') === 'wal' && { pool: { afterCreate: useWriteAheadLog } }),
  };
};

const postgres = (env: Env): Connection => ({
  client: 'postgres',
  connection: {
    connectionString: env('DATABASE_URL'),
    host: env('DATABASE_HOST', 'localhost'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'strapi'),
    user: env('DATABASE_USERNAME', 'strapi'),
    password: env('DATABASE_PASSWORD', 'strapi'),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
    schema: env('DATABASE_SCHEMA', 'public'),
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
});

const mysql = (env: Env): Connection => ({
  client: 'mysql',
  connection: {
    host: env('DATABASE_HOST', 'localhost'),
    port: env.int('DATABASE_PORT', 3306),
    database: env('DATABASE_NAME', 'strapi'),
    user: env('DATABASE_USERNAME', 'strapi'),
    password: env('DATABASE_PASSWORD', 'strapi'),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
});

const CONNECTIONS = { sqlite, postgres, mysql };

const isKnown = (client: string): client is keyof typeof CONNECTIONS => Object.hasOwn(CONNECTIONS, client);

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (!isKnown(client)) {
    throw new Error(`Unsupported DATABASE_CLIENT: ${client}. Use "sqlite", "postgres" or "mysql".`);
  }
  return {
    connection: {
      ...CONNECTIONS[client](env),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  };
};

export default config;
