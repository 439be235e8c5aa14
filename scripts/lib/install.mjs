import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { isStamped, stamp } from './fingerprint.mjs';
import { inRoot, root } from './paths.mjs';
import { done, step } from './step.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether everything that a lock file names is installed in the version that it names. npm notes last what it has installed. */
const isInstalled = (folder) => {
  const noted = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
    ([place, { version, optional, link }]) =>
      !place.startsWith('node_modules/') || optional || link || installed[place]?.version === version,
  );
};

/** npm, as it is running now or as it is found. */
const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
  ? { command: process.execPath, args: [process.env.npm_execpath] }
  : { command: 'npm', args: [], shell: process.platform === 'win32' };

const runNpm = (args, cwd = root) => {
  const { command, args: first, ...options } = npm;
  return run(command, [...first, ...args], { cwd, ...options });
};

const CI = ['ci', '--include=dev', '--no-audit', '--no-fund'];

/** Packages with compiled parts work with the Node that they were installed by. */
const ABI = 'node-abi';
const isOfOtherNode = () => existsSync(inRoot('node_modules', '.insight', ABI)) && !isStamped(ABI, process.versions.modules);

/** Installs the packages when the lock file names others than those that are there. */
export const install = async () => {
  if (!isInstalled(root)) {
    await step('Installing packages', '2 to 5 minutes', () => runNpm(CI));
  } else if (isOfOtherNode()) {
    await step(`Preparing the packages for Node ${process.versions.node}`, '1 minute', () => runNpm(['rebuild']));
  } else {
    done('Packages are installed');
  }
  stamp(ABI, process.versions.modules);
};

/** Installs the packages of a folder that has a lock file of its own. */
export const installIn = async (folder, usually) => {
  const name = path.relative(root, folder);
  if (isInstalled(folder)) return done(`The packages of ${name} are installed`);
  await step(`Installing the packages of ${name}`, usually, () => runNpm(CI, folder));
};
