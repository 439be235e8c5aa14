import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import type { EntryNumbers } from '../../contracts/reports';
import type { SettingsAnswer } from '../../contracts/settings';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { execute, type RunningApp, startApp } from '../helpers/processes';
import { anotherReader, COLLECT } from '../helpers/visits';
import { copyPlayground } from '../helpers/workshop';

const folder = temporaryFolder('transfer');
const environment = { ...appEnvironment(path.join(folder, 'data.db')), LOG_LEVEL: 'warn' };
const archive = path.join(folder, 'content');

// Strapi's command line leaves its logs in the folder of the app.
const playground = copyPlayground();
let app: RunningApp;
let api: AdminApi;

const strapi = (...args: string[]): Promise<string> => execute(process.execPath, [STRAPI, ...args], playground, environment);

beforeAll(async () => {
  cpSync(path.join(PLAYGROUND, 'dist'), path.join(playground, 'dist'), { recursive: true });
  app = await startApp(playground, STRAPI, environment);
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '', countReads: true });
  await api.send('PUT', '/insight/settings', { changes: { whenEntryIsDeleted: 'erase', silenceMinutes: 31 } });
});

afterAll(() => app?.stop());

const create = async (slug: string): Promise<string> => {
  const entries = `/content-manager/collection-types/${ARTICLE}`;
  const { data } = await api.send<{ data: { documentId: string } }>('POST', `${entries}/actions/publish`, { title: slug, slug });
  return data.documentId;
};

const see = async (documentId: string): Promise<void> => {
  const view = { kind: 'view', url: 'https://site.test/tea', target: { uid: ARTICLE, documentId } };
  await fetch(`${app.url}${COLLECT}`, { method: 'POST', headers: anotherReader(), body: JSON.stringify(view) });
};

const views = async (documentId: string): Promise<number> => {
  const numbers = await api.get<EntryNumbers>(`/insight/entries/${ARTICLE}/${documentId}?locale=en`);
  return numbers.tracked ? numbers.allTime.views : Number.NaN;
};

const viewsOfSite = async (): Promise<number> =>
  (await api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views;

test('what an app has counted, and its settings, stay as they are when content is imported; no export has any of it', async () => {
  const documentId = await create('tea');
  await see(documentId);
  await expect.poll(viewsOfSite, { timeout: 30_000 }).toBe(1);
  await app.stop();

  await strapi('export', '--no-encrypt', '--no-compress', '--file', archive);
  const exported = readFileSync(`${archive}.tar`, 'utf8');
  expect(exported).toContain(documentId);
  expect(exported).toContain('"type":"api::article.article"');
  expect(exported).not.toContain('"type":"plugin::insight.');

  app = await startApp(playground, STRAPI, environment);
  api = api.at(app.url);
  const later = await create('coffee');
  await see(documentId);
  await see(later);
  await expect.poll(viewsOfSite, { timeout: 30_000 }).toBe(3);
  await app.stop();

  await strapi('import', '--force', '--file', `${archive}.tar`);
  app = await startApp(playground, STRAPI, environment);
  api = api.at(app.url);
  expect(await viewsOfSite()).toBe(3);
  expect(await views(documentId)).toBe(2);
  const { settings } = await api.get<SettingsAnswer>('/insight/settings');
  expect(settings.filter(({ isChosen }) => isChosen).map(({ name }) => name)).toEqual(['whenEntryIsDeleted', 'silenceMinutes']);
  expect(await api.get<{ results: unknown[] }>(`/content-manager/collection-types/${ARTICLE}`)).toMatchObject({
    results: [{ documentId }],
  });
}, 300_000);
