import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The app that the tests boot; it has been built before they run. */
export const PLAYGROUND = path.resolve(import.meta.dirname, '../../playground');

/** Strapi's command line. */
export const STRAPI = path.resolve(PLAYGROUND, '../node_modules/@strapi/strapi/bin/strapi.js');

/** A folder of a test's own; it goes when the run ends (`global-setup.ts`). */
export const temporaryFolder = (name: string): string =>
  mkdtempSync(path.join(process.env.INSIGHT_TEST_FOLDER ?? tmpdir(), `${name}-`));

/** The site's time zone: one with clock changes, and not the server's. */
export const TIME_ZONE = 'Europe/Berlin';

/** The environment of an app with an SQLite database of its own. */
export const appEnvironment = (databaseFile: string): Record<string, string> => ({
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
