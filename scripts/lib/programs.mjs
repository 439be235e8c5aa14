import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { problem } from './problem.mjs';
import { step } from './step.mjs';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** Where Debian keeps servers; the PATH of a user who is not root does not lead there. */
const SERVERS = '/usr/sbin';

const onPath = (names) =>
  [...(process.env.PATH ?? '').split(path.delimiter), SERVERS]
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(isExecutable);

const canInstall = () => process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;

const aptInstall = async (packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
};

/**
 * The path of a program that is not an npm package: as the environment names it, as found on the PATH, or installed.
 * @param variable the environment variable that may name it
 * @param names what it may be called on the PATH
 * @param packages what Debian calls it
 * @throws with the command to run, where it cannot be installed from here
 */
const program = async ({ what, variable, names, packages, otherwise, usually }) => {
  const named = process.env[variable];
  if (named) {
    if (!isExecutable(named)) throw problem(`${variable} names ${named}, which is no program that can be run.`);
    return named;
  }
  const found = onPath(names);
  if (found) return found;
  if (!canInstall()) {
    throw problem(
      `${what} is needed and was not found.\nInstall it, on Debian or Ubuntu with\n\n  sudo apt-get install ${packages.join(' ')}\n\n${otherwise}`,
    );
  }
  await step(`Installing ${what}`, usually, () => aptInstall(packages));
  const installed = onPath(names);
  if (!installed) throw problem(`${what} was installed, but ${names.join(' or ')} is not on the PATH.`);
  return installed;
};

const WITH_WINDOWS = ['chromium', 'chromium-browser', 'google-chrome'];

export const redisServer = () =>
  program({
    what: 'redis-server',
    variable: 'REDIS_SERVER_PATH',
    names: ['redis-server'],
    packages: ['redis-server'],
    otherwise: 'or set REDIS_URL to a Redis that is running, as redis://localhost:6379.',
    usually: '20 seconds',
  });

export const mariadbServer = () =>
  program({
    what: 'MariaDB',
    variable: 'MARIADBD_PATH',
    names: ['mariadbd'],
    // The server without what would start it with the computer.
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    otherwise: 'or set MARIADBD_PATH to the program of an installed one, with mariadb-install-db on the PATH.',
    usually: '30 seconds',
  });

export const chromium = () =>
  program({
    what: 'Chromium',
    variable: 'CHROMIUM_PATH',
    // Without a window it does a page in two thirds of the processor time.
    names: ['chromium-headless-shell', ...WITH_WINDOWS],
    packages: ['chromium-headless-shell', 'fonts-liberation'],
    otherwise: 'or set CHROMIUM_PATH to the program of an installed Chromium or Chrome.',
    usually: '1 to 2 minutes',
  });

/** The one that people use; what has no window keeps no page to come back to. */
export const windowedChromium = () =>
  program({
    what: 'Chromium with windows',
    variable: 'WINDOWED_CHROMIUM_PATH',
    names: WITH_WINDOWS,
    packages: ['chromium'],
    otherwise: 'or set WINDOWED_CHROMIUM_PATH to the program of an installed Chromium or Chrome.',
    usually: '1 minute',
  });
