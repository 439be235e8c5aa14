import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFrom } from '../helpers/answer-from';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { startRedis, type TestRedis } from '../helpers/redis';
import { openSite, type Site } from '../helpers/site';
import { until } from '../helpers/until';

let redis: TestRedis;
let site: Site;
let second: RunningApp;

beforeAll(async () => {
  redis = await startRedis();
  const environment = {
    ...appEnvironment(`${temporaryFolder('throttle-instances')}/data.db`),
    DATABASE_JOURNAL: 'wal',
    INSIGHT_REDIS_URL: redis.url,
    INSIGHT_OPTIONS: JSON.stringify({ baseRate: '4/hour' }),
  };
  site = await openSite(environment);
  second = await startApp(PLAYGROUND, STRAPI, environment);
});

afterAll(async () => {
  await second?.stop();
  await site?.app().stop();
  await redis?.stop();
});

const newToken = async (name: string): Promise<string> => {
  const wanted = { name, description: '', type: 'full-access', lifespan: null };
  return (await site.api().send<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', wanted)).data.accessKey;
};

const ask = async (url: string, token: string): Promise<Response> => {
  const forged = `198.51.100.${Math.floor(Math.random() * 256)}`;
  return answerFrom(`${url}/api/insight/sessions`, { headers: { Authorization: `Bearer ${token}`, 'X-Forwarded-For': forged } });
};

const left = (answer: Response): number => Number(answer.headers.get('RateLimit-Remaining'));

test('two instances on one Redis hold a caller to one limit, and each to its own while Redis is lost', async () => {
  const token = await newToken('together');
  const urls = [site.url(), second.url, site.url(), second.url, site.url(), second.url];
  const answers = [];
  for (const url of urls) {
    answers.push(await ask(url, token));
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
  expect(answers.map(left)).toEqual([3, 2, 1, 0, 0, 0]);

  await redis.kill();
  const alone = await newToken('alone');
  for (const url of [site.url(), second.url]) {
    const own = [];
    for (let request = 0; request < 5; request += 1) {
      own.push((await ask(url, alone)).status);
    }
    expect(own).toEqual([200, 200, 200, 200, 429]);
  }

  await redis.restart();
  const again = await newToken('again');
  // Each looks every two seconds whether Redis is back: then it counts what the other counts.
  await until(async () => {
    const [one, two] = [await ask(site.url(), again), await ask(second.url, again)];
    return one.status === 429 && two.status === 429;
  });
  const keys = await redis.client.keys('insight:throttle:base:hour:*');
  const counts = await Promise.all(keys.map(async (key) => Number(await redis.client.get(key))));
  expect(Math.max(...counts)).toBeGreaterThan(4);
  expect(keys.join()).not.toContain('token');
});
