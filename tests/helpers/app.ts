import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { startMariadb } from './mariadb';
import { appEnvironment, PLAYGROUND, temporaryFolder } from './playground';
import { startPostgres } from './postgres';

/** The database that a vitest project names; SQLite where it names none. */
const database = async (): Promise<Record<string, string>> => {
  switch (process.env.TEST_DATABASE) {
    case 'postgres':
      return (await startPostgres()).newDatabase('integration');
    case 'mariadb':
      return (await startMariadb()).newDatabase('integration');
    default:
      return {};
  }
};

let booting: Promise<Core.Strapi> | undefined;

const boot = async (): Promise<Core.Strapi> => {
  Object.assign(process.env, appEnvironment(`${temporaryFolder('integration')}/data.db`), await database());
  process.env.NODE_ENV = 'production';
  process.chdir(PLAYGROUND);
  // Strapi's CommonJS build, as an app starts it: its other one cannot be loaded by Node.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = await createStrapi({
    appDir: PLAYGROUND,
    distDir: `${PLAYGROUND}/dist`,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  // Tests say themselves which job runs, and when: one that the clock begins in the middle of a test changes what the test counts.
  strapi.cron.stop();
  return strapi;
};

/** The app, booted once for all test files of a process: Strapi is one per process. */
export const app = (): Promise<Core.Strapi> => {
  booting ??= boot();
  return booting;
};
