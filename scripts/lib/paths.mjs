import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const playground = path.join(root, 'playground');

export const inRoot = (...parts) => path.join(root, ...parts);
export const inPlayground = (...parts) => path.join(playground, ...parts);

/** The command line of an installed package, to be run by this Node itself: so signals reach it, on every system. */
export const commands = {
  strapi: inRoot('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
  strapiPlugin: inRoot('node_modules', '@strapi', 'sdk-plugin', 'bin', 'strapi-plugin.js'),
  tsc: inRoot('node_modules', 'typescript', 'bin', 'tsc'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
};
