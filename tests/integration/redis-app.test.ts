import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { minutes } from '../helpers/calendar';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';
import { FIREFOX } from '../helpers/visits';

const PASSWORD = 'a-secret-of-redis';

// It is started several times, each time for seconds.
describe('an app with Redis', { timeout: minutes(3) }, () => {
  const environment = appEnvironment(path.join(temporaryFolder('redis-app'), 'data.db'));
  let redis: TestRedis;
  let app: RunningApp;
  let api: AdminApi;
  let sent = 0;

  beforeAll(async () => {
    redis = await startRedis({ requirepass: PASSWORD });
    app = await start();
    api = await firstAdministrator(app.url);
    await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  });

  afterAll(async () => {
    await app?.stop();
    await redis?.stop();
  });

  const start = (options: Record<string, string> = {}): Promise<RunningApp> =>
    startApp(PLAYGROUND, STRAPI, { ...environment, INSIGHT_REDIS_URL: redis.url, ...options });

  /** Starts it with other options. What was buffered before stays where it is. */
  const startAgain = async (options: Record<string, string> = {}): Promise<void> => {
    await app.kill();
    app = await start(options);
    api = api.at(app.url);
  };

  const send = (): Promise<Response> =>
    fetch(`${app.url}/api/insight/collect`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
      body: JSON.stringify({ kind: 'view', id: `redis-app-view-${sent}`, url: `https://site.test/${sent}` }),
    });

  /** A request to the content API. */
  const ping = (): Promise<Response> => fetch(`${app.url}/api/ping`, { method: 'POST' });

  /** Sends views, each of another page; all have to be acknowledged. */
  const sendMany = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      expect((await send()).status).toBe(204);
      sent += 1;
    }
  };

  const views = async (): Promise<number> => (await api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views;

  test('counts each view once, whichever buffer the options name when it comes and when it is applied', async () => {
    await sendMany(20);
    await startAgain({ INSIGHT_BUFFER: 'database' });
    await sendMany(20);
    await startAgain();
    await sendMany(20);
    await until(async () => (await views()) >= sent);
    expect(await views()).toBe(60);
  });

  test('has the newest counts of the site in Redis after each batch', async () => {
    await until(async () => (await redis.client.hget('insight:{counters}:site', 'views')) === String(sent));
  });

  test('starts without its Redis, serves content, refuses views until there is one, and says so once', async () => {
    await redis.kill();
    await startAgain();
    const refused = [await send(), await send()];
    expect(refused.map(({ status }) => status)).toEqual([503, 503]);
    expect(refused[0]?.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect((await ping()).ok).toBe(true);
    await redis.restart();
    await until(async () => (await send()).status === 204);
    sent += 1;
    await until(async () => (await views()) >= sent);
    expect(await views()).toBe(sent);
    const lines = app.output().split('\n');
    expect(lines.filter((line) => line.includes('Insight cannot use Redis'))).toHaveLength(1);
    expect(app.output()).not.toContain(PASSWORD);
  });

  test('takes nothing away while Redis cannot be searched, and says so', async () => {
    const erase = () => api.send('POST', '/insight/records/sessions/erase', { visitor: 'nobody-00001' });
    redis.freeze();
    await expect(erase()).rejects.toThrow(/answered 503: .*Redis cannot be reached/);
    redis.thaw();
    await until(() =>
      erase().then(
        () => true,
        () => false,
      ),
    );
  });

  test('takes views into the database while Redis is frozen, if it is told to, and counts each once', async () => {
    await startAgain({ INSIGHT_WHEN_REDIS_IS_DOWN: 'database' });
    await sendMany(10);
    redis.freeze();
    await sendMany(10);
    expect((await ping()).ok).toBe(true);
    redis.thaw();
    await until(async () => (await views()) >= sent);
    await startAgain();
    await until(async () => (await views()) >= sent);
    expect(await views()).toBe(sent);
  });
});
