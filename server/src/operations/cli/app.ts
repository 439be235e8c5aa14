import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { UsageError } from './speech';

type StrapiPackage = typeof import('@strapi/strapi');

interface TypeScriptUtils {
  isUsingTypeScriptSync(folder: string): boolean;
  resolveOutDirSync(folder: string): string;
}

const readPackage = (folder: string): Record<string, Record<string, string> | undefined> => {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
};

/** @throws UsageError when the folder is not that of a Strapi app */
const assertApp = (folder: string): void => {
  const { dependencies, devDependencies } = readPackage(folder);
  const needsStrapi = dependencies?.['@strapi/strapi'] ?? devDependencies?.['@strapi/strapi'];
  // A plugin needs Strapi too, but has nothing to configure.
  if (!needsStrapi || !existsSync(path.join(folder, 'config'))) {
    throw new UsageError('There is no Strapi app in this folder. Run strapi-insight where the package.json of your app is.');
  }
};

/** Finds a package as the app, or a package of the app, finds it. @throws UsageError when it is not installed */
const findFrom = (place: string, name: string): string => {
  try {
    return createRequire(place).resolve(name);
  } catch {
    throw new UsageError(`${name} is not installed. Run npm install in the folder of your app first.`);
  }
};

/**
 * Where the app's code is. In production it is what was built, as for `strapi start`; else it is compiled first, as `strapi console`
 * does.
 */
const directories = async (appDir: string, strapi: string): Promise<{ appDir: string; distDir?: string | undefined }> => {
  const require = createRequire(strapi);
  if (process.env.NODE_ENV === 'production') {
    const utils: TypeScriptUtils = require(findFrom(strapi, '@strapi/typescript-utils'));
    const distDir = utils.isUsingTypeScriptSync(appDir) ? utils.resolveOutDirSync(appDir) : appDir;
    if (existsSync(distDir)) {
      return { appDir, distDir };
    }
  }
  const { compileStrapi }: StrapiPackage = require(strapi);
  return compileStrapi({ appDir });
};

/** Strapi ends the process when it is asked to end; a command first finishes what it is at. */
const withoutOwnSignals = <T>(create: () => T): T => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  const created = create();
  signals.forEach((signal, index) => {
    for (const listener of process.listeners(signal).filter((added) => !before[index]?.includes(added))) {
      process.removeListener(signal, listener);
    }
  });
  return created;
};

/**
 * Loads the app of a folder: its database, its content types and its plugins, but no web server and nothing that runs by the clock.
 * @param isQuiet whether the app's log is only heard when something is wrong
 * @throws UsageError when there is no app or it is without Insight
 */
export const loadApp = async (folder: string, isQuiet: boolean): Promise<Core.Strapi> => {
  assertApp(folder);
  const strapiPath = findFrom(path.join(folder, 'package.json'), '@strapi/strapi');
  // Strapi as the app has it, in its CommonJS build: its other one cannot be loaded by Node.
  const { createStrapi }: StrapiPackage = createRequire(strapiPath)(strapiPath);
  process.env.INSIGHT_COMMAND = '1';
  const places = await directories(folder, strapiPath);
  const strapi = withoutOwnSignals(() => createStrapi({ ...places, autoReload: false, serveAdminPanel: false }));
  if (isQuiet && strapi.log.isInfoEnabled()) {
    strapi.log.level = 'warn';
  }
  await strapi.load();
  // The app's own tasks are for the processes that serve it.
  strapi.cron.stop();
  if (!strapi.plugin('insight')) {
    await strapi.destroy();
    throw new UsageError('Insight is not enabled in this app. Enable it in config/plugins, as docs/install.md says.');
  }
  return strapi;
};
