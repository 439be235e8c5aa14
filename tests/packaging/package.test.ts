import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import type { EntryNumbers } from '../../contracts/reports';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { temporaryFolder } from '../helpers/playground';
import { execute, type RunningApp, startApp } from '../helpers/processes';
import { FIREFOX } from '../helpers/visits';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOTE = 'api::note.note';

const folder = temporaryFolder('packaging');
const stock = path.join(folder, 'stock');
const strapi = path.join(stock, 'node_modules/@strapi/strapi/bin/strapi.js');
let tarball: string;
let running: RunningApp | undefined;

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** A collection type as the Content-Type Builder writes it, with Insight's switch on. */
const addNotes = (): void => {
  const api = path.join(stock, 'src/api/note');
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(api, file)), { recursive: true });
    writeFileSync(path.join(api, file), content);
  };
  write(
    'content-types/note/schema.json',
    JSON.stringify({
      kind: 'collectionType',
      collectionName: 'notes',
      info: { singularName: 'note', pluralName: 'notes', displayName: 'Note' },
      options: { draftAndPublish: true },
      pluginOptions: { insight: { tracked: true } },
      attributes: { title: { type: 'string' } },
    }),
  );
  for (const [kind, factory] of [
    ['controllers', 'createCoreController'],
    ['services', 'createCoreService'],
    ['routes', 'createCoreRouter'],
  ] as const) {
    write(`${kind}/note.ts`, `import { factories } from '@strapi/strapi';\nexport default factories.${factory}('${NOTE}');\n`);
  }
};

/** The stock app's driver of SQLite; what this project has compiled of the same version is not compiled again. */
const compileSqlite = async (): Promise<void> => {
  const [ours, theirs] = [ROOT, stock].map((app) => path.join(app, 'node_modules/better-sqlite3')) as [string, string];
  const versionIn = (driver: string) => json(path.join(driver, 'package.json')).version;
  if (versionIn(ours) === versionIn(theirs)) {
    cpSync(path.join(ours, 'build'), path.join(theirs, 'build'), { recursive: true });
  } else {
    await execute('npm', ['rebuild', 'better-sqlite3'], stock);
  }
};

beforeAll(async () => {
  const [packed] = JSON.parse(await execute('npm', ['pack', '--json', '--pack-destination', folder], ROOT));
  tarball = path.join(folder, packed.filename);
  await execute(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/create-strapi-app/bin/index.js'),
      stock,
      ...['--non-interactive', '--skip-cloud', '--no-run', '--no-install', '--no-git-init', '--use-npm', '--typescript'],
    ],
    folder,
  );
  addNotes();
  await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], stock);
  await compileSqlite();
});

afterAll(() => running?.stop());

test('every path in exports lies under dist and is in the package', async () => {
  const installed = path.join(stock, 'node_modules/strapi-plugin-insight');
  const { exports } = json(path.join(installed, 'package.json')) as { exports: Record<string, string | Record<string, string>> };
  for (const [name, conditions] of Object.entries(exports)) {
    if (typeof conditions === 'string') {
      expect(conditions, name).toBe('./package.json');
      continue;
    }
    for (const [condition, file] of Object.entries(conditions)) {
      if (condition !== 'source') {
        expect(file, `${name} ${condition}`).toMatch(/^\.\/dist\//);
        expect(existsSync(path.join(installed, file)), `${name} ${condition}`).toBe(true);
      }
    }
  }
});

test('the package holds what it needs and nothing of its workshop', async () => {
  const [{ files }] = JSON.parse(await execute('npm', ['pack', '--json', '--dry-run'], ROOT)) as [{ files: { path: string }[] }];
  const names = files.map((file) => file.path);
  expect(names).toEqual(
    expect.arrayContaining([
      'bin/strapi-insight.js',
      'LICENSE',
      'README.md',
      'package.json',
      'strapi-admin.js',
      'strapi-server.js',
    ]),
  );
  expect(
    names.filter(
      (name) => !/^(bin\/|dist\/|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$|strapi-(admin|server)\.js$)/.test(name),
    ),
  ).toEqual([]);
});

test('the published types resolve in an app', async () => {
  const check = path.join(stock, 'check-types');
  mkdirSync(check, { recursive: true });
  writeFileSync(
    path.join(check, 'index.ts'),
    [
      "import admin from 'strapi-plugin-insight/strapi-admin';",
      "import server, { type InsightServices } from 'strapi-plugin-insight/strapi-server';",
      '// A name that resolves to nothing would be `any`, and fit both.',
      "export const method: 'GET' | 'POST' | 'PUT' | 'DELETE' = server.routes.admin.routes[0]!.method;",
      '// @ts-expect-error: a time zone is text',
      'export const zone: number = server.config.default.timeZone;',
      'export const register: unknown = admin.register;',
      'declare const insight: InsightServices;',
      "export const views: Promise<number> = insight.stats.one({ uid: 'api::a.a', documentId: 'a' }).then((stats) => stats.views);",
      '// @ts-expect-error: an entry has a type',
      "insight.stats.one({ documentId: 'a' });",
      '// @ts-expect-error: there is no such period',
      "insight.popular.popular({ period: 'week' });",
      "export const accepted: Promise<boolean> = insight.track.view({ visitor: 'reader-0001' }).then((tracked) => tracked.accepted);",
      '// @ts-expect-error: an interaction has a type',
      "insight.track.interaction({ visitor: 'reader-0001' });",
    ].join('\n'),
  );
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--jsx',
    'react-jsx',
  ];
  const tsc = path.join(stock, 'node_modules/typescript/bin/tsc');
  // Without skipping libraries the compiler also says which names in the package's own declarations lead nowhere.
  const complaints = await execute(process.execPath, [tsc, ...options, 'index.ts'], check).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(complaints.split('\n').filter((line) => /^index\.ts|strapi-plugin-insight\//.test(line))).toEqual([]);
});

test('a front end’s own server may import and require the tracker, which does nothing there', async () => {
  const use = "insight.track('read'); console.log(typeof createTracker({ server: 'https://cms.test/api/insight' }).view)";
  for (const [type, load] of [
    ['module', "import { createTracker, insight } from 'strapi-plugin-insight/tracker'"],
    ['commonjs', "const { createTracker, insight } = require('strapi-plugin-insight/tracker')"],
  ]) {
    const said = await execute(process.execPath, [`--input-type=${type}`, '--eval', `${load}; ${use}`], stock);
    expect(said.trim(), type).toBe('function');
  }
});

test('in a stock app it builds, starts, and counts a view', async () => {
  await execute(process.execPath, [strapi, 'build'], stock, { NODE_ENV: 'production' });
  running = await startApp(stock, strapi, {});
  const admin = await firstAdministrator(running.url);
  const { data: note } = await admin.send<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${NOTE}`, {
    title: 'Tea',
  });
  await expectView(running.url, admin, '/api', note.documentId);
});

test('its command line runs in the app’s folder', async () => {
  expect(await execute('npx', ['--no-install', 'strapi-insight', '--help'], stock)).toContain('Usage: strapi-insight');
  const status = await execute('npx', ['--no-install', 'strapi-insight', 'status', '--json'], stock, { NODE_ENV: 'production' });
  expect(JSON.parse(status)).toMatchObject({ state: 'good', buffer: { kind: 'database' } });
});

test('it follows the prefix that the app gives its API', async () => {
  await running?.stop();
  writeFileSync(path.join(stock, 'dist/config/api.js'), "module.exports = { rest: { prefix: '/content' } };\n");
  running = await startApp(stock, strapi, {});
  expect((await answerFrom(`${running.url}/content/insight/tracker.js`)).status).toBe(200);
  expect((await answerFrom(`${running.url}/api/insight/tracker.js`)).status).toBe(404);
  expect((await send(running.url, '/content', {})).status).toBe(400);
  expect((await send(running.url, '/api', {})).status).not.toBe(204);
});

const send = (url: string, prefix: string, event: object): Promise<Response> =>
  answerFrom(`${url}${prefix}/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
    body: JSON.stringify(event),
  });

const expectView = async (url: string, admin: AdminApi, prefix: string, documentId: string): Promise<void> => {
  const view = { kind: 'view', url: 'https://site.test/notes/tea', target: { uid: NOTE, documentId } };
  expect((await send(url, prefix, view)).status).toBe(204);
  await expect
    .poll(() => admin.get<EntryNumbers>(`/insight/entries/${NOTE}/${documentId}`), { timeout: 15_000 })
    .toMatchObject({ tracked: true, allTime: { views: 1, visitors: 1 } });
  expect((await admin.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now).toMatchObject({
    views: 1,
    visitors: 1,
  });
};
