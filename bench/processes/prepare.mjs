/** Fills the database that the environment names: the administrator, a tracked type, and its published entries. */
import { createRequire } from 'node:module';
import { main } from '../../scripts/lib/main.mjs';
import { inPlayground, playground } from '../../scripts/lib/paths.mjs';
import { ARTICLES } from '../lib/readers.mjs';

const require = createRequire(inPlayground('package.json'));
const ARTICLE = 'api::article.article';

main(async () => {
  process.chdir(playground);
  const { createStrapi } = require('@strapi/strapi');
  const { createAdministrator } = require(inPlayground('dist', 'src', 'seed', 'administrator.js'));
  const strapi = await createStrapi({ appDir: playground, distDir: inPlayground('dist') }).load();
  try {
    await createAdministrator(strapi);
    for (let article = 1; article <= ARTICLES; article += 1) {
      const data = { title: `Article ${article}`, slug: `article-${article}` };
      await strapi.documents(ARTICLE).create({ data, locale: 'en', status: 'published' });
    }
    await strapi
      .plugin('insight')
      .service('tracking')
      .choose(ARTICLE, { tracked: true, urlPattern: '{/:locale}/articles/:slug' });
  } finally {
    await strapi.destroy();
  }
});
