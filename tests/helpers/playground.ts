import { execFileSync } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environment } from './processes';

/** The app that the tests boot; it has been built before they run. */
export const PLAYGROUND = path.resolve(import.meta.dirname, '../../playground');

/** Strapi's command line. */
export const STRAPI = path.resolve(PLAYGROUND, '../node_modules/@strapi/strapi/bin/strapi.js');

/** Where all of a run's temporary files are. */
const folderOfRun = (): string => process.env.INSIGHT_TEST_FOLDER ?? tmpdir();

/** A folder of a test's own; it goes when the run ends (`global-setup.ts`). */
export const temporaryFolder = (name: string): string => mkdtempSync(path.join(folderOfRun(), `${name}-`));

/** The site's time zone: one with clock changes, and not the server's. */
export const TIME_ZONE = 'Europe/Berlin';

const onSqlite = (databaseFile: string): Record<string, string> => ({
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: databaseFile,
  INSIGHT_TIME_ZONE: TIME_ZONE,
  // One machine sends for all readers.
  INSIGHT_OPTIONS: JSON.stringify({
    collectorRatePerVisitor: 'off',
    collectorRatePerIp: 'off',
    baseRate: 'off',
    staffRate: 'off',
  }),
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** The database of an app that has been started once and has nothing in it: making the tables takes a third of a first start. */
const startedDatabase = (): string => {
  const file = path.join(folderOfRun(), 'started.db');
  if (!existsSync(file)) {
    const own = path.join(temporaryFolder('started'), 'data.db');
    // As a command it declares no jobs: those of an old database would be overdue.
    const env = environment({ NODE_ENV: 'production', INSIGHT_COMMAND: '1', ...onSqlite(own) });
    // Of Strapi's commands, one that starts an app, asks it for little, and ends it.
    execFileSync(process.execPath, [STRAPI, 'routes:list'], { cwd: PLAYGROUND, env, stdio: 'pipe' });
    renameSync(own, file);
  }
  return file;
};

/** The environment of an app with an SQLite database of its own. @param databaseFile where it is to be; there is none yet */
export const appEnvironment = (databaseFile: string): Record<string, string> => {
  copyFileSync(startedDatabase(), databaseFile, constants.COPYFILE_EXCL);
  return onSqlite(databaseFile);
};
