#!/usr/bin/env node
/** `npm run build`: the tracker and the widgets, the plugin, whose server carries their text, and the command line. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runNode } from './lib/children.mjs';
import { stamp, unstamp } from './lib/fingerprint.mjs';
import { main } from './lib/main.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { commands, inRoot } from './lib/paths.mjs';
import { PLUGIN, pluginFingerprint } from './lib/plugin-build.mjs';
import { problem } from './lib/problem.mjs';

/** A script for browsers, which the server carries as text. */
const buildScript = async (name, entry, target) => {
  const { build } = await import('esbuild');
  const outfile = inRoot('tracker', 'dist', `${name}.js`);
  await build({
    entryPoints: [inRoot('tracker', 'src', entry)],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    logLevel: 'warning',
  });
  console.log(`tracker/dist/${name}.js: ${gzipSync(readFileSync(outfile), { level: 9 }).length} bytes gzipped`);
};

/** It asks the plugin inside the app for everything, so it carries none of the rooms; what it needs of npm is installed with the plugin. */
const buildCommandLine = async () => {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [inRoot('server', 'src', 'operations', 'cli', 'main.ts')],
    outfile: inRoot('dist', 'cli', 'index.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  console.log('dist/cli: the command line');
};

const buildPlugin = async () => {
  // What an earlier build wrote must not pass for this one's.
  rmSync(inRoot('dist'), { recursive: true, force: true });
  await runNode(commands.strapiPlugin, ['build'], { env: { NODE_ENV: 'production' } });
  for (const file of ['dist/server/index.js', 'dist/admin/index.js']) {
    if (!existsSync(inRoot(file))) throw problem(`The build ended without writing ${file}.`);
  }
  // The plugin's own declarations speak of contracts/, whose declarations its build leaves out.
  await runNode(commands.tsc, ['-p', inRoot('contracts')]);
  console.log('dist: the plugin, server and admin');
};

main(async () => {
  checkNodeVersion();
  const fingerprint = pluginFingerprint();
  unstamp(PLUGIN);
  await buildScript('tracker', 'index.ts', 'es2018');
  // What shows widgets has custom elements and style sheets made by script: nothing older need be spoken to.
  await buildScript('widgets', 'widgets/index.ts', 'es2022');
  await buildPlugin();
  await buildCommandLine();
  stamp(PLUGIN, fingerprint);
});
