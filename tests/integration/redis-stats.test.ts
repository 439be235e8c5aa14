import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Popular, ViewStats } from '../../contracts/stats';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { minutes } from '../helpers/calendar';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';
import { anotherReader } from '../helpers/visits';

describe('the numbers of an app with Redis', { timeout: minutes(3) }, () => {
  let redis: TestRedis;
  let app: RunningApp;
  let api: AdminApi;
  let documentId: string;

  beforeAll(async () => {
    redis = await startRedis();
    const environment = appEnvironment(path.join(temporaryFolder('redis-stats'), 'data.db'));
    app = await startApp(PLAYGROUND, STRAPI, { ...environment, INSIGHT_REDIS_URL: redis.url });
    api = await firstAdministrator(app.url);
    await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '', publicStats: true });
    const articles = `/content-manager/collection-types/${ARTICLE}`;
    const { data } = await api.send<{ data: { documentId: string } }>('POST', articles, {
      title: 'Tea',
      slug: 'tea',
      category: 'garden',
    });
    documentId = data.documentId;
    await api.send('POST', `${articles}/${documentId}/actions/publish`, {});
  });

  afterAll(async () => {
    await app?.stop();
    await redis?.stop();
  });

  const see = async (): Promise<void> => {
    const { status } = await fetch(`${app.url}/api/insight/collect`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...anotherReader() },
      body: JSON.stringify({ kind: 'view', url: 'https://site.test/tea', target: { uid: ARTICLE, documentId } }),
    });
    expect(status).toBe(204);
  };

  const ask = async <Answer>(route: string): Promise<Answer> => {
    const answer = await fetch(`${app.url}/api/insight${route}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  };

  const stats = async (): Promise<ViewStats> => (await ask<{ data: ViewStats }>(`/stats/${ARTICLE}/${documentId}`)).data;
  const popular = async (): Promise<Popular['data']> => (await ask<Popular>(`/popular?uid=${ARTICLE}&period=30d`)).data;
  const all = async () => ({ stats: await stats(), popular: await popular() });

  const seenTimes = async (count: number): Promise<void> => {
    for (let time = 0; time < count; time += 1) {
      await see();
    }
  };

  const kept = (): Promise<string[]> => redis.client.keys('insight:{counters}:answer:*');

  /** Changes what Redis has kept, so that it can be told from what the database says. */
  const changeKept = async (): Promise<void> => {
    for (const key of await kept()) {
      await redis.client.set(key, String(await redis.client.get(key)).replaceAll('"views":2', '"views":99'), 'KEEPTTL');
    }
  };

  test('are those of the database, and come from Redis until something has changed', async () => {
    await seenTimes(2);
    await until(async () => (await stats()).views === 2);
    await until(async () => (await popular())[0]?.views === 2);
    await until(async () => (await kept()).length >= 2);
    const fromRedis = await all();
    await redis.client.del(...(await kept()));
    expect(await all()).toEqual(fromRedis);
    await until(async () => (await kept()).length >= 2);
    await changeKept();
    expect(await all()).toMatchObject({ stats: { views: 99, visitors: 2 }, popular: [{ views: 99 }] });
    await seenTimes(1);
    await until(async () => (await stats()).views === 3);
    expect(await all()).toMatchObject({ stats: { views: 3, visitors: 3, today: 3, month: 3 }, popular: [{ views: 3 }] });
  });

  test('are those of the database while Redis is frozen, and when it is back', async () => {
    const before = await all();
    redis.freeze();
    expect(await all()).toEqual(before);
    redis.thaw();
    await until(async () => (await redis.client.ping()) === 'PONG');
    expect(await all()).toEqual(before);
    await seenTimes(2);
    await until(async () => (await stats()).views === 5);
    expect(await all()).toMatchObject({ stats: { views: 5 }, popular: [{ views: 5 }] });
  });

  test('are kept for a minute at most', async () => {
    await all();
    await until(async () => (await kept()).length >= 2);
    for (const key of await kept()) {
      const left = await redis.client.ttl(key);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(60);
    }
  });
});
