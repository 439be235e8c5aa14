import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DashboardOverview } from '../../contracts/dashboard';
import type { Health } from '../../contracts/health';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { minutes } from '../helpers/calendar';
import { type Ended, insight, startInsight } from '../helpers/command-line';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { recordedView, recordingOf } from '../helpers/recording';
import { FIREFOX } from '../helpers/visits';

// Each command starts a Strapi of its own.
vi.setConfig({ testTimeout: minutes(5), hookTimeout: minutes(5) });

const environmentOf = (name: string): Record<string, string> => appEnvironment(path.join(temporaryFolder(name), 'data.db'));

describe('an app that leaves its events to others', () => {
  const env = { ...environmentOf('cli-drain'), INSIGHT_DRAIN: 'elsewhere' };
  let app: RunningApp;
  let api: AdminApi;

  const run = (...args: string[]): Promise<Ended> => insight(args, { env });
  const counted = async (): Promise<number> =>
    (await api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views;

  /** Different pages: no double clicks. */
  const view = async (page: string): Promise<void> => {
    const { status } = await fetch(`${app.url}/api/insight/collect`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
      body: JSON.stringify({ kind: 'view', url: `https://site.test${page}` }),
    });
    expect(status).toBe(204);
  };

  beforeAll(async () => {
    app = await startApp(PLAYGROUND, STRAPI, env);
    api = await firstAdministrator(app.url);
    await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  });

  afterAll(() => app?.stop());

  test('keeps them, status tells how many wait, and drain --once applies them', async () => {
    for (const page of ['/a', '/b', '/c']) {
      await view(page);
    }
    const status = await run('status', '--json');
    expect(status.code).toBe(0);
    const health = JSON.parse(status.stdout) as Health;
    expect(health).toMatchObject({ state: 'good', buffer: { kind: 'database' }, drain: { place: 'elsewhere', last: null } });
    expect(health.buffer.backlog).toMatchObject({ events: 3 });
    expect(await counted()).toBe(0);

    const drain = await insight(['drain', '--once', '--json'], { env: { ...env, LOG_LEVEL: 'info' } });
    expect(drain.code).toBe(0);
    expect(JSON.parse(drain.stdout)).toEqual({ applied: 3, waiting: 0, seconds: expect.any(Number) });
    // The app's log is heard, and not in the answer.
    expect(drain.stderr).toContain('Shutting down Strapi');
    expect(await counted()).toBe(3);
  });

  test('has them applied by drain as they come, until that is asked to end', async () => {
    const before = await counted();
    const drain = startInsight(['drain'], { env });
    onTestFinished(() => void drain.child.kill('SIGKILL'));
    await view('/d');
    await expect.poll(counted, { timeout: minutes(2) }).toBe(before + 1);
    await view('/e');
    await expect.poll(counted, { timeout: minutes(2) }).toBe(before + 2);
    drain.child.kill('SIGTERM');
    expect(await drain.ended).toMatchObject({ code: 0, stdout: '2 events applied, 0 wait.\n' });
  });

  test('is described to people by status', async () => {
    const { code, stdout } = await run('status');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^State +good$/m);
    expect(stdout).toMatch(/^Buffer +database; nothing waits$/m);
    expect(stdout).toMatch(/^Drain +elsewhere; /m);
    expect(stdout).toMatch(/^change-salt +\S/m);
  });
});

test('status ends with 1 when something is not as it must be, and says what', async () => {
  const env = { ...environmentOf('cli-status'), INSIGHT_REDIS_URL: 'redis://127.0.0.1:9', INSIGHT_BUFFER: 'database' };
  const json = await insight(['status', '--json'], { env });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ state: 'bad', reasons: [{ state: 'bad', code: 'redis-down' }] });
  const { code, stdout } = await insight(['status'], { env });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Bad: Redis does not answer\.$/m);
});

describe('an app with records of long ago', () => {
  const env = environmentOf('cli-records');
  const run = (...args: string[]): Promise<Ended> => insight(args, { env });

  const rows = async (): Promise<Record<string, number>> => {
    const { tables } = JSON.parse((await run('analyze', '--json')).stdout) as { tables: { name: string; rows: number }[] };
    return Object.fromEntries(tables.map(({ name, rows: count }) => [name.replace('insight_', ''), count]));
  };

  beforeAll(async () => {
    const now = new Date().toISOString();
    const lines = ['2014-01-07T10:00:00Z', '2014-01-08T10:00:00Z', '2014-01-08T11:00:00Z', now].map((at) =>
      recordedView({ visitor: 'visitor-anna', at }),
    );
    const { code } = await run('replay', recordingOf(lines));
    expect(code).toBe(0);
  });

  test('is analyzed for people: each table with its rows and its size', async () => {
    const { code, stdout } = await run('analyze');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^insight_page_views +4 +[\d.]+ kB$/m);
  });

  test('has its totals counted anew for days that its records reach back to, and no others', async () => {
    expect(await run('rebuild', '--from', '2014-01-07', '--to', '2014-01-09', '--yes', '--json')).toMatchObject({
      code: 0,
      stdout: '{"from":"2014-01-07","to":"2014-01-09","days":3}\n',
    });

    const early = await run('rebuild', '--from', '2014-01-06', '--to', '2014-01-09', '--yes');
    expect(early).toMatchObject({ code: 2, stdout: '' });
    expect(early.stderr).toContain('Raw records reach back to 2014-01-07 only');
    const late = await run('rebuild', '--from', '2014-01-07', '--to', '2999-01-01', '--yes');
    expect(late).toMatchObject({ code: 2, stdout: '' });
    expect(late.stderr).toContain('--to is after today');
  });

  test('has the old ones counted by cleanup --dry-run, and deleted by cleanup --yes; totals stay', async () => {
    const before = await rows();
    const expected = {
      pageViews: 3,
      sessions: 3,
      interactions: 0,
      engagements: 0,
      sessionEvents: 0,
      visits: 3,
      setAsideEvents: 0,
    };
    const dry = await run('cleanup', '--days', '90', '--dry-run', '--json');
    expect(dry.code).toBe(0);
    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, rows: expected });

    const real = await run('cleanup', '--days', '90', '--yes', '--json');
    expect(real.code).toBe(0);
    expect(JSON.parse(real.stdout)).toMatchObject({ dryRun: false, rows: expected });
    expect(await rows()).toMatchObject({ page_views: 1, sessions: 1, visits: 1, totals: before.totals });

    const again = await run('cleanup', '--days', '90', '--yes');
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/^In all +0$/m);
  });
});

test('an app without a record has nothing to count anew', async () => {
  const { code, stdout, stderr } = await insight(['rebuild', '--from', '2014-01-07', '--to', '2014-01-07', '--yes'], {
    env: environmentOf('cli-empty'),
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('There are no raw records to count from.');
});
