import { existsSync } from 'node:fs';
import { runNode } from './children.mjs';
import { fingerprintOf, isStamped } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';
import { done, step } from './step.mjs';

export const PLUGIN = 'plugin';

const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'contracts',
  'tracker',
  'server',
  'admin',
  'scripts/build.mjs',
];
const OUTPUTS = [
  'dist/server/index.js',
  'dist/admin/index.js',
  'dist/cli/index.js',
  'dist/tracker/index.js',
  'tracker/dist/tracker.js',
  'tracker/dist/widgets.js',
];

export const pluginFingerprint = () => fingerprintOf(SOURCES);

/** Builds the tracker and the plugin when their sources have changed. */
export const ensurePlugin = async () => {
  if (isStamped(PLUGIN, pluginFingerprint()) && OUTPUTS.every((file) => existsSync(inRoot(file))))
    return done('The plugin is built');
  await step('Building the plugin', '15 to 30 seconds', () => runNode(inRoot('scripts', 'build.mjs')));
};
