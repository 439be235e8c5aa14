import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runNode } from '../scripts/lib/children.mjs';
import { commands, inPlayground, inRoot } from '../scripts/lib/paths.mjs';
import { startApp } from './lib/app.mjs';
import { startBrowser } from './lib/browser.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { environment } from './lib/environment.mjs';
import { inFolder } from './lib/folder.mjs';
import { sqliteDatabases } from './lib/sqlite.mjs';

const WITHOUT = { INSIGHT_ENABLED: 'false' };

const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/** What an app needs of the checkout around it. */
const AROUND = ['dist', 'node_modules', 'package.json', 'strapi-admin.js', 'strapi-server.js'];
const SOURCES = ['config', 'content', 'database', 'favicon.png', 'package.json', 'public', 'site', 'src', 'tsconfig.json'];

/** Builds the playground once more, in a folder of its own and without Insight. @returns the folder */
const buildWithout = async (say) => {
  say('Building the playground without Insight');
  const copy = inFolder('checkout', 'playground');
  mkdirSync(copy, { recursive: true });
  for (const name of AROUND) {
    symlinkSync(inRoot(name), inFolder('checkout', name));
  }
  for (const name of SOURCES) {
    cpSync(inPlayground(name), path.join(copy, name), { recursive: true });
  }
  await runNode(commands.strapi, ['build'], { cwd: copy, env: environment(WITHOUT) });
  return copy;
};

/** Bytes of the scripts, gzipped, that a browser loads until an administrator who signs in sees the home page. */
const firstLoad = (app, browser, say) =>
  cleanly(async () => {
    const loading = [];
    await browser.signIn(app, (page) => {
      page.on('response', (response) => {
        if (response.url().startsWith(`${app.url}/admin/`) && response.request().resourceType() === 'script') {
          loading.push(response.body().then((body) => ({ name: path.basename(response.url()), bytes: gzipped(body) })));
        }
      });
    });
    const loaded = await Promise.all(loading);
    const bytes = loaded.reduce((all, one) => all + one.bytes, 0);
    say(`${app.url} loads ${loaded.length} scripts, ${bytes} bytes gzipped`);
    return bytes;
  });

/** What readers' browsers and administrators' load because of Insight. */
export const size = (say) =>
  cleanly(async (part) => {
    const databases = await sqliteDatabases();
    const copy = await buildWithout(say);
    const app = part(await startApp(await databases.create()));
    const bare = part(await startApp({ ...(await databases.create()), ...WITHOUT }, copy));
    const browser = part(await startBrowser());
    return {
      'size.trackerGzip': gzipped(readFileSync(inRoot('tracker', 'dist', 'tracker.js'))),
      'size.widgetsGzip': gzipped(readFileSync(inRoot('tracker', 'dist', 'widgets.js'))),
      'size.adminGzipAddedToFirstLoad': (await firstLoad(app, browser, say)) - (await firstLoad(bare, browser, say)),
    };
  });
