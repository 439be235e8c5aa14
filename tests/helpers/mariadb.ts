import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseServer } from './database-server';
import { temporaryFolder } from './playground';
import { quietPort } from './redis-process';
import { serverProcess } from './server-process';

const HOST = '127.0.0.1';
const USER = 'root';

/** As `npm test` found or installed it; Debian keeps it where only root's PATH leads. */
const program = (): string => process.env.MARIADBD_PATH ?? '/usr/sbin/mariadbd';

const run = async (port: number, statement: string, database?: string): Promise<Record<string, unknown>[]> => {
  const connection = await createConnection({ host: HOST, port, user: USER, ...(database && { database }) });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
};

const boot = async (): Promise<DatabaseServer> => {
  const port = await quietPort();
  const folder = temporaryFolder('mariadb');
  const data = path.join(folder, 'data');
  // A server of root's says so; other users cannot name themselves.
  const account = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', ...account, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'pipe' },
  );
  const server = serverProcess({
    command: program(),
    args: [
      '--no-defaults',
      ...account,
      `--datadir=${data}`,
      `--tmpdir=${folder}`,
      `--socket=${path.join(folder, 'socket')}`,
      `--pid-file=${path.join(folder, 'pid')}`,
      `--bind-address=${HOST}`,
      `--port=${port}`,
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      // What is committed survives the end of the process, not a power cut.
      '--innodb-flush-log-at-trx-commit=2',
    ],
    isReady: () =>
      run(port, 'select 1').then(
        () => true,
        () => false,
      ),
  });
  await server.start();
  return {
    async newDatabase(name) {
      await run(port, `create database \`${name}\``);
      return {
        DATABASE_CLIENT: 'mysql',
        DATABASE_HOST: HOST,
        DATABASE_PORT: String(port),
        DATABASE_NAME: name,
        DATABASE_USERNAME: USER,
        DATABASE_PASSWORD: '',
      };
    },
    run: (statement, database) => run(port, statement, database),
    start: () => server.start(),
    stop: () => server.end('SIGTERM'),
  };
};

let booting: Promise<DatabaseServer> | undefined;

/** MariaDB, started when it is first asked for, once for all test files of a process; it ends with the run. */
export const startMariadb = (): Promise<DatabaseServer> => {
  booting ??= boot();
  return booting;
};
