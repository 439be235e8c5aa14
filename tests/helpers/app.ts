import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { appEnvironment, PLAYGROUND, temporaryFolder } from './playground';

/** With TEST_POSTGRES_URL the same tests run on an empty PostgreSQL database. */
const postgres = (): Record<string, string> => {
  const url = process.env.TEST_POSTGRES_URL;
  return url ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: url } : {};
};

let booting: Promise<Core.Strapi> | undefined;

const boot = async (): Promise<Core.Strapi> => {
  Object.assign(process.env, appEnvironment(`${temporaryFolder('integration')}/data.db`), postgres());
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
  return strapi;
};

/** The app, booted once for all test files of a process: Strapi is one per process. */
export const app = (): Promise<Core.Strapi> => {
  booting ??= boot();
  return booting;
};
