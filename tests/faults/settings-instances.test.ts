import { afterEach, expect, test } from 'vitest';
import type { SettingName, SettingState, SettingsAnswer } from '../../contracts/settings';
import type { AdminApi } from '../helpers/admin-api';
import { answerFrom } from '../helpers/answer-from';
import { PLAYGROUND, STRAPI } from '../helpers/playground';
import { startPostgres } from '../helpers/postgres';
import { type RunningApp, startApp } from '../helpers/processes';
import { openSite, type Site } from '../helpers/site';
import { siteEnvironment } from '../helpers/site-environment';
import { COLLECT, FIREFOX } from '../helpers/visits';

const AWAY = 'Insight goes on with the settings it knows';
const BACK = 'Insight reads its settings again';

/** What is promised is 5 s. */
const WITHIN = { timeout: 5_000 };
const PATIENT = { timeout: 60_000 };

let site: Site | undefined;
let second: RunningApp | undefined;

afterEach(async () => {
  await (await startPostgres()).start();
  await second?.stop();
  await site?.app().stop();
});

const environmentWith = async (database: 'sqlite' | 'postgres', options: object): Promise<Record<string, string>> => {
  const environment = await siteEnvironment(database, 'database');
  const given: object = JSON.parse(environment.INSIGHT_OPTIONS ?? '{}');
  return { ...environment, LOG_LEVEL: 'info', INSIGHT_OPTIONS: JSON.stringify({ ...given, ...options }) };
};

const stateOf = async (api: AdminApi, name: SettingName): Promise<SettingState | undefined> =>
  (await api.get<SettingsAnswer>('/insight/settings')).settings.find((state) => state.name === name);

const change = (api: AdminApi, changes: object): Promise<SettingsAnswer> => api.send('PUT', '/insight/settings', { changes });

/** How a view of a host's page is answered: 403 where that host may not send. */
const statusOf = async ({ url }: RunningApp, host: string): Promise<number> => {
  const body = JSON.stringify({ kind: 'view', url: `https://${host}/` });
  return (await answerFrom(`${url}${COLLECT}`, { method: 'POST', headers: { 'User-Agent': FIREFOX }, body })).status;
};

const times = (app: RunningApp, line: string): number => app.output().split(line).length - 1;

test('what is changed on one instance holds on the other, also when the database was away; what is locked stays', async () => {
  const environment = await environmentWith('postgres', {
    silenceMinutes: 20,
    bodyFormats: ['json'],
    locked: ['silenceMinutes'],
  });
  site = await openSite(environment);
  second = await startApp(PLAYGROUND, STRAPI, environment);
  const [here, there] = [site.api(), site.api().at(second.url)];
  const apps: [RunningApp, RunningApp] = [site.app(), second];

  expect(await stateOf(there, 'bodyFormats')).toMatchObject({ value: ['json'], default: ['json'], isLocked: false });
  expect(await stateOf(there, 'silenceMinutes')).toMatchObject({ value: 20, isLocked: true });
  await expect(change(here, { silenceMinutes: 30, cookieDays: 7 })).rejects.toThrow(
    /400.*silenceMinutes.*locked in config\/plugins/,
  );
  await expect(change(here, { silenceMinutes: null })).rejects.toThrow('locked in config/plugins');

  expect(await statusOf(second, 'other.test')).toBe(204);
  const allowed = { name: 'allowedHosts', before: [], after: ['site.test'] };
  expect((await change(here, { allowedHosts: ['site.test'] })).changed).toEqual([allowed]);
  expect(await statusOf(site.app(), 'other.test')).toBe(403);
  await expect.poll(() => statusOf(apps[1], 'other.test'), WITHIN).toBe(403);
  expect(await statusOf(second, 'site.test')).toBe(204);

  const postgres = await startPostgres();
  await postgres.stop();
  for (const app of apps) {
    await expect.poll(() => times(app, AWAY), PATIENT).toBe(1);
    expect(await statusOf(app, 'other.test')).toBe(403);
    expect(await statusOf(app, 'site.test')).toBe(503);
  }
  await postgres.start();
  for (const app of apps) {
    await expect.poll(() => times(app, BACK), PATIENT).toBe(1);
    expect(times(app, AWAY)).toBe(1);
  }
  expect(await stateOf(there, 'allowedHosts')).toMatchObject({ value: ['site.test'], isChosen: true });

  await change(there, { allowedHosts: null });
  await expect.poll(() => statusOf(apps[0], 'other.test'), WITHIN).toBe(204);
});

test('an app whose config/plugins names a policy that there is not does not start, and says why', async () => {
  const environment = await environmentWith('sqlite', { sessionPolicy: 'global::no-such' });
  await expect(startApp(PLAYGROUND, STRAPI, environment)).rejects.toThrow(
    'sessionPolicy: "global::no-such" is no policy of this app',
  );
});
