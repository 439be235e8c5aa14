#!/usr/bin/env node
/** `npm run build`: the tracker and the widgets, the plugin, whose server carries their text, and the command line. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runNode } from './lib/children.mjs';
import { stamp, unstamp } from './lib/fingerprint.mjs';
import { main } from './lib/main.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { commands, inRoot } from './lib/paths.mjs';
import { PLUGIN, pluginFingerprint } from './lib/plugin-build.mjs';
import { problem } from './lib/problem.mjs';

/** What readers' browsers fetch: the tracker, every byte of which counts, and its modules. */
const TRACKER_SCRIPTS = ['tracker', 'engagement', 'interactions', 'debug'];

const buildTracker = async () => {
  const { build } = await import('esbuild');
  const { minify } = await import('terser');
  for (const name of TRACKER_SCRIPTS) {
    const format = name === 'tracker' ? 'iife' : 'esm';
    const { outputFiles } = await build({
      entryPoints: [inRoot('tracker', 'src', 'scripts', `${name}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      format,
      target: 'es2021',
      // Without the strict mode that TypeScript's own settings would have it say.
      tsconfigRaw: {},
      logLevel: 'warning',
    });
    const { code } = await minify(outputFiles[0].text, {
      ecma: 2020,
      module: format === 'esm',
      toplevel: true,
      compress: { passes: 3, unsafe_arrows: true },
    });
    mkdirSync(inRoot('tracker', 'dist'), { recursive: true });
    writeFileSync(inRoot('tracker', 'dist', `${name}.js`), code);
    console.log(`tracker/dist/${name}.js: ${gzipSync(code, { level: 9 }).length} bytes gzipped`);
  }
};

/** A script for pages that have custom elements and style sheets made by script: nothing older need be spoken to. */
const buildWidgets = async () => {
  const { build } = await import('esbuild');
  const outfile = inRoot('tracker', 'dist', 'widgets.js');
  await build({
    entryPoints: [inRoot('tracker', 'src', 'widgets', 'index.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  console.log(`tracker/dist/widgets.js: ${gzipSync(readFileSync(outfile), { level: 9 }).length} bytes gzipped`);
};

/** The tracker as front ends import it, with its declarations. */
const buildTrackerPackage = async () => {
  const { build } = await import('esbuild');
  for (const [format, file] of [
    ['esm', 'index.mjs'],
    ['cjs', 'index.js'],
  ]) {
    await build({
      entryPoints: [inRoot('tracker', 'src', 'package.ts')],
      outfile: inRoot('dist', 'tracker', file),
      bundle: true,
      format,
      target: 'es2021',
      logLevel: 'warning',
    });
  }
  await runNode(commands.tsc, ['-p', inRoot('tracker', 'tsconfig.package.json')]);
  console.log('dist/tracker: the tracker as front ends import it');
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
  await buildTracker();
  await buildWidgets();
  await buildPlugin();
  await buildTrackerPackage();
  await buildCommandLine();
  stamp(PLUGIN, fingerprint);
});
