import { afterEach, expect, test } from 'vitest';
import type { Health } from '../../contracts/health';
import { keysOf } from '../../server/src/redis';
import { acceptedEvent } from '../helpers/accepted';
import { startLoad } from '../helpers/load';
import { startPostgres } from '../helpers/postgres';
import { openSite, type Site } from '../helpers/site';
import { type BufferName, durableRedis, siteEnvironment } from '../helpers/site-environment';

const LOAD = 300;

let site: Site | undefined;

afterEach(() => site?.app().stop());

const view = (path: string) => acceptedEvent('view', { id: `poison-${path}`, at: Date.now(), path });

/** PostgreSQL's text takes every character but one. */
const REFUSED = JSON.stringify([view('/good-1'), view('/\u0000'), view('/good-2')]);
const UNREADABLE = '[{"kind":"vi';
const GOOD = 2;

/** Puts entries right into a buffer, past the collector that would not let them in. */
const INJECT: Record<BufferName, (environment: Record<string, string>, entries: string[]) => Promise<void>> = {
  async database({ DATABASE_URL = '' }, entries) {
    const rows = entries.map((entry) => `(3, ${Date.now()}, '${entry.replaceAll("'", "''")}')`);
    await (await startPostgres()).run(
      `insert into insight_inbox_batches (size, accepted_at_ms, events) values ${rows.join(', ')}`,
      new URL(DATABASE_URL).pathname.slice(1),
    );
  },
  async redis({ INSIGHT_OPTIONS = '{}' }, entries) {
    const { redisPrefix } = JSON.parse(INSIGHT_OPTIONS) as { redisPrefix: string };
    const { client } = await durableRedis();
    for (const entry of entries) {
      await client.xadd(keysOf(redisPrefix).events(0), '*', 'size', '3', 'events', entry);
    }
  },
};

test.each(Object.entries(INJECT))(
  'what the database refuses in the %s buffer is set aside and shown, and the rest is counted',
  async (buffer, inject) => {
    const environment = await siteEnvironment('postgres', buffer as BufferName);
    const running = await openSite(environment);
    site = running;
    const load = startLoad('around', running.url);
    await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
    await inject(environment, [REFUSED, UNREADABLE]);
    const before = load.sent().acknowledged;
    await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(before + LOAD);
    const { acknowledged } = await load.end();
    await expect.poll(running.views, { timeout: 30_000 }).toBe(acknowledged + GOOD);
    const health = await running.api().get<Health>('/insight/health');
    expect(health.setAsideEvents).toBe(2);
    expect(health.state).toBe('warning');
    expect(running.app().output()).not.toContain('Insight cannot');
  },
);
