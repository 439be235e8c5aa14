import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

const OUTPUTS = new Set([
  ...['node_modules', 'dist', 'build', '.tmp', '.cache', '.strapi', 'generated'],
  ...['.next', 'next-env.d.ts', '.nuxt', '.output'],
]);

const filesIn = (place) => {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !OUTPUTS.has(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
};

/** A short text that changes when any of these files, or files in these folders, changes. */
export const fingerprintOf = (places) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesIn(inRoot(place)))) {
    hash.update(`\n${path.relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const stampOf = (name) => inRoot('node_modules', '.insight', name);

/** Whether something was built from sources with this fingerprint, and to its end. */
export const isStamped = (name, fingerprint) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === fingerprint;

export const stamp = (name, fingerprint) => {
  mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), fingerprint);
};

/** Before a build: should it be interrupted, what is there counts as not built. */
export const unstamp = (name) => rmSync(stampOf(name), { force: true });
