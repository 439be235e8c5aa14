#!/usr/bin/env node
/** `node scripts/fronts.mjs next nuxt`: installs and builds front ends of the playground, where they are not there or have changed. */
import { ensureFront } from './lib/front-build.mjs';
import { main } from './lib/main.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';

main(async () => {
  checkNodeVersion();
  for (const name of process.argv.slice(2)) await ensureFront(name);
});
