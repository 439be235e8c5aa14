#!/usr/bin/env node
/** Fills the database that the environment names; `demo.mjs` runs it in the playground's folder. */
import { createRequire } from 'node:module';
import { main } from './lib/main.mjs';
import { inPlayground, playground } from './lib/paths.mjs';

const require = createRequire(inPlayground('package.json'));

main(async () => {
  process.chdir(playground);
  const { createStrapi } = require('@strapi/strapi');
  const { seed } = require(inPlayground('dist', 'src', 'seed', 'index.js'));
  const strapi = await createStrapi({ appDir: playground, distDir: inPlayground('dist') }).load();
  try {
    const isNew = await seed(strapi, { say: console.log });
    if (!isNew) console.log('There is nothing to do: this database is filled.');
  } finally {
    await strapi.destroy();
  }
});
