import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { insight } from '../helpers/command-line';
import { ARTICLE } from '../helpers/content';
import { forgetAll, service, trackOnly, viewsOf } from '../helpers/insight';
import { listening } from '../helpers/listening';
import { appEnvironment, PLAYGROUND, temporaryFolder } from '../helpers/playground';
import { environment } from '../helpers/processes';
import { tokenWith } from '../helpers/tokens';

// The command starts a Strapi of its own.
vi.setConfig({ testTimeout: minutes(3) });

const SERVER = path.join(PLAYGROUND, 'fronts/server');
const OLD_NUMBERS = readFileSync(path.join(SERVER, 'old-numbers.csv'), 'utf8');

/** What the example’s three lines come to: 40 by 25, 31 by 31, 12 by 5 */
const COUNTED = {
  events: 83, // 40 + 31 + 12
  accepted: 83,
  duplicates: 0,
  views: 83, // a visitor's are a minute apart: no double clicks
  visitors: 61, // 25 + 31 + 5
  sessions: 61, // one each
  bounces: 41, // 10 of the 25 (15 have two), all 31, none of the 5 (2 have three, 3 have two)
  durationSeconds: 1_320, // 15 × 60 + 2 × 120 + 3 × 60
};

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one of the scripts to its end. */
const run = (script: string, args: string[], input: string, env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const command = [path.join(SERVER, script), ...args];
    const child = execFile(process.execPath, command, { env: environment(env) }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end(input);
  });

const eventsOf = async (numbers: string): Promise<string> => {
  const { code, stdout, stderr } = await run('old-numbers.mjs', ['https://www.example.com'], numbers);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
};

test('the numbers of another tool are replayed as they were, and a second time change nothing', async () => {
  const env = appEnvironment(path.join(temporaryFolder('old-numbers'), 'data.db'));
  const input = await eventsOf(OLD_NUMBERS);
  const replay = async (): Promise<unknown> => JSON.parse((await insight(['replay', '-', '--json'], { env, input })).stdout);
  expect(await replay()).toEqual(COUNTED);
  expect(await replay()).toMatchObject({ events: COUNTED.events, accepted: 0, duplicates: COUNTED.events, views: 0 });
});

test.each([
  ['2024-03-01,/tea,40', /Line 2 is not day,path,views,visitors/],
  ['2024-03-01,/tea,forty,25', /Line 2 is not day,path,views,visitors/],
  ['2024-03-01,tea,40,25', /Line 2 is not day,path,views,visitors/],
  ['2024-03-01,/tea,40,0', /Line 2 has too many views of one visitor/],
  ['2024-03-01,/tea,661,1', /Line 2 has too many views of one visitor/],
])('of old numbers, “%s” is named', async (line, message) => {
  const { code, stderr } = await run('old-numbers.mjs', ['https://www.example.com'], `day,path,views,visitors\n${line}\n`);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});

test('old numbers ask for the site that they are of', async () => {
  const { code, stderr } = await run('old-numbers.mjs', [], OLD_NUMBERS);
  expect(code).toBe(1);
  expect(stderr).toContain('Say of which site');
});

test('a day of which no views are said has no events', async () => {
  expect(await eventsOf('2024-03-01,/tea,0,0\n')).toBe('');
});

describe('over HTTP', () => {
  let strapi: Core.Strapi;
  let cms: Awaited<ReturnType<typeof listening>>;

  beforeAll(async () => {
    strapi = await app();
    await trackOnly(strapi, { [ARTICLE]: '/:locale/articles/:slug' });
    cms = await listening(strapi);
  });

  beforeEach(() => forgetAll(strapi));

  afterAll(async () => {
    cms?.close();
    await forgetAll(strapi);
  });

  const bringIn = async (input: string, permissions: string[]): Promise<Ran> =>
    run('import.mjs', [], input, {
      INSIGHT_URL: `${cms.url}/api/insight`,
      INSIGHT_TOKEN: await tokenWith(strapi, permissions),
    });

  test('the same events count for the entries at their addresses, once', async () => {
    const data = { title: 'Green tea', slug: 'green-tea' } as object;
    const { documentId } = await strapi.documents(ARTICLE).create({ data, status: 'published' });
    const events = await eventsOf(OLD_NUMBERS);
    for (const _ of ['once', 'twice']) {
      const { code, stdout } = await bringIn(events, ['plugin::insight.collect.importEvents']);
      expect(stdout).toBe(`${COUNTED.events} events brought in\n`);
      expect(code).toBe(0);
      expect(await viewsOf(strapi, ARTICLE, documentId)).toBe(40 + 31);
    }
    await strapi.documents(ARTICLE).delete({ documentId });
  });

  test('without the permission nothing is brought in, and it is said why', async () => {
    const { code, stderr } = await bringIn(await eventsOf(OLD_NUMBERS), ['plugin::insight.collect.asServer']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Insight answered 400: .*24 hours/);
    await service(strapi, 'drain').drainAll();
    expect(await strapi.db.connection('insight_page_views').select('*')).toEqual([]);
  });
});
