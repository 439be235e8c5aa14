import { afterEach, describe, expect, test } from 'vitest';
import type { Erasure } from '../../contracts/records';
import { answerFrom } from '../helpers/answer-from';
import { startLoad } from '../helpers/load';
import { startPostgres } from '../helpers/postgres';
import { openSite, type Site } from '../helpers/site';
import { BUFFERS, durableRedis, siteEnvironment } from '../helpers/site-environment';
import { dumpOfRedis } from '../helpers/traces';
import { COLLECT } from '../helpers/visits';

const VIEWS = 40;

/** Others go on for so long that the drain is at work all the time. */
const OTHERS = 500;

let site: Site | undefined;

afterEach(() => site?.app().stop());

const dumpOfPostgres = async ({ DATABASE_URL = '' }: Record<string, string>): Promise<string> => {
  const postgres = await startPostgres();
  const name = new URL(DATABASE_URL).pathname.slice(1);
  const tables = await postgres.run("select tablename from pg_tables where tablename like 'insight_%'", name);
  const rows = await Promise.all(tables.map(({ tablename }) => postgres.run(`select * from "${tablename}"`, name)));
  return JSON.stringify(rows);
};

const exportOf = async ({ api }: Site, type: string): Promise<string> => {
  const { text } = await api().file(`/insight/records/${type}/export?format=ndjson`);
  return text;
};

describe.each(BUFFERS)('with the %s buffer', (buffer) => {
  test('a visitor is erased while others are collected and counted, who lose nothing', async () => {
    const environment = await siteEnvironment('postgres', buffer);
    site = await openSite(environment);
    const { url, api } = site;
    const view = async (number: number): Promise<void> => {
      const answer = await answerFrom(`${url()}${COLLECT}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'text/plain',
          'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:99.0) Gecko/20100101 Firefox/99.0',
        },
        body: JSON.stringify({ kind: 'view', id: `erased-${number}`, url: `https://site.test/erased/${number}` }),
      });
      expect(answer.status).toBe(204);
    };
    await view(0);
    const found = () => api().get<{ results: { visitor: string }[] }>('/insight/records/page-views');
    await expect.poll(async () => (await found()).results.length, { timeout: 60_000 }).toBe(1);
    const [{ visitor }] = (await found()).results as [{ visitor: string }];

    const load = startLoad('others', url);
    await expect.poll(() => load.sent().acknowledged, { timeout: 60_000 }).toBeGreaterThan(OTHERS);
    for (let number = 1; number < VIEWS; number += 1) {
      await view(number);
    }
    const { pageViews, waiting } = await api().send<Erasure>('POST', '/insight/records/sessions/erase', { visitor });
    // Those that a drain had just applied may still be in Redis: they are found in both places.
    expect(pageViews + waiting).toBeGreaterThanOrEqual(VIEWS);
    await expect.poll(() => load.sent().acknowledged, { timeout: 60_000 }).toBeGreaterThan(2 * OTHERS);
    const { acknowledged } = await load.end();
    const rows = async (): Promise<number> => {
      const { headers } = await api().file('/insight/records/page-views/export?format=csv');
      return Number(headers.get('X-Insight-Total'));
    };
    await expect.poll(rows, { timeout: 60_000 }).toBe(acknowledged);
    const places = {
      tables: await dumpOfPostgres(environment),
      redis: buffer === 'redis' ? await dumpOfRedis((await durableRedis()).client) : '',
      exported: (
        await Promise.all(['sessions', 'page-views', 'interactions'].map((type) => exportOf(site as Site, type)))
      ).join(),
    };
    for (const [place, content] of Object.entries(places)) {
      expect(content.includes(visitor), place).toBe(false);
      // The session had the id of its first event. What was counted of its pages stays.
      expect(content.includes('"erased-0"'), place).toBe(false);
    }
  });
});
