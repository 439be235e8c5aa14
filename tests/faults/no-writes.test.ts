import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { ping, readArticles } from '../helpers/content-api';
import { startLoad } from '../helpers/load';
import { startPostgres } from '../helpers/postgres';
import { openSite, type Site } from '../helpers/site';
import { siteEnvironment } from '../helpers/site-environment';
import { throughout } from '../helpers/throughout';

const LOAD = 200;
const OUTAGE_MS = 3_000;

let site: Site | undefined;

afterEach(() => site?.app().stop());

/** By itself a process survives that a file may not grow; a library of Strapi's takes that back. */
const SURVIVES_LIMIT = { NODE_OPTIONS: "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})" };

/**
 * The limit, unlike a full disk, also refuses to write over what a file has. Without a write-ahead log a transaction that it comes in the
 * middle of could not be taken back then, and SQLite would not read either until there is room.
 */
const KEEPS_PAGES = { DATABASE_JOURNAL: 'wal' };

/** The collector says when to come back and content is read as ever; once there is room again, all that was acknowledged is counted. */
const survives = async (running: Site, { take, giveBack }: Record<'take' | 'giveBack', () => Promise<void>>): Promise<void> => {
  const { url, views } = running;
  const load = startLoad('no-writes', url);
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
  await take();
  await expect.poll(() => load.sent().refused, { timeout: 10_000 }).toBeGreaterThan(10);
  const { acknowledged: before } = load.sent();
  await throughout(OUTAGE_MS, async () => {
    await ping(url());
    await readArticles(url());
  });
  expect(load.sent().acknowledged).toBe(before);
  await giveBack();
  await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(before);
  const { acknowledged, unanswered } = await load.end();
  expect(unanswered).toBe(0);
  await expect.poll(views, { timeout: 30_000 }).toBe(acknowledged);
};

test('a disk that takes no more costs nothing that was acknowledged, and no reader of content notices', async () => {
  site = await openSite({ ...(await siteEnvironment('sqlite', 'database')), ...SURVIVES_LIMIT, ...KEEPS_PAGES });
  const { pid } = site.app();
  // As on a full disk, what the process would add to a file is refused; unlike a full disk, it harms nobody else.
  const limitFiles = async (size: string) => {
    execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${size}:unlimited`]);
  };
  await survives(site, { take: () => limitFiles('1024'), giveBack: () => limitFiles('unlimited') });
});

test('a database that may only be read costs nothing that was acknowledged, and no reader of content notices', async () => {
  const postgres = await startPostgres();
  const environment = await siteEnvironment('postgres', 'database');
  const name = new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
  site = await openSite(environment);
  // It counts for new connections, so the old ones have to end.
  const reconnectWith = async (isReadOnly: boolean) => {
    await postgres.run(`alter database "${name}" set default_transaction_read_only = ${isReadOnly}`);
    await postgres.run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  };
  await survives(site, { take: () => reconnectWith(true), giveBack: () => reconnectWith(false) });
});
