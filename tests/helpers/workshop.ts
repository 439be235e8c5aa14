import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PLAYGROUND, temporaryFolder } from './playground';

const ROOT = path.dirname(PLAYGROUND);

/** What an app needs of the checkout around it: the built plugin, and the packages. */
const AROUND = ['dist', 'node_modules', 'package.json', 'strapi-admin.js', 'strapi-server.js'];

/** Its sources, and its admin as it was built for all tests. */
const COPIED = [
  'config',
  'content',
  'database',
  'dist/build',
  'favicon.png',
  'package.json',
  'public',
  'site',
  'src',
  'tsconfig.json',
];

/**
 * A copy of the playground that a test may change: where Strapi develops, the Content-Type Builder writes into the app's sources.
 * @returns the copy's folder
 */
export const copyPlayground = (): string => {
  const workshop = temporaryFolder('workshop');
  for (const name of AROUND) {
    symlinkSync(path.join(ROOT, name), path.join(workshop, name));
  }
  const copy = path.join(workshop, 'playground');
  mkdirSync(copy);
  for (const name of COPIED) {
    cpSync(path.join(PLAYGROUND, name), path.join(copy, name), { recursive: true });
  }
  return copy;
};
