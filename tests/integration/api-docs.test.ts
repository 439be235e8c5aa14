import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { openSite, type Site } from '../helpers/site';
import { FIREFOX } from '../helpers/visits';

const run = promisify(execFile);

const DOCS = ['api.md', 'widgets.md']
  .map((name) => readFileSync(path.resolve(import.meta.dirname, '../../docs', name), 'utf8'))
  .join('\n');

/** A command of the docs, and how they say that its answer begins. */
interface Example {
  command: string;
  expected: string;
}

/** Every example that asks the API: a block of shell with curl, under which stands how its answer begins. */
const EXAMPLES: Example[] = [...DOCS.matchAll(/```sh\n(.*?)```/gs)]
  .map(([, block = '']) => block)
  .filter((block) => block.includes('curl'))
  .map((block) => ({ command: block, expected: /^# (HTTP\/1\.1 .*)$/m.exec(block)?.[1] ?? 'nothing is said' }));

/** `GET /page-views/:documentId`, of a command. */
const routeOf = (command: string): string => {
  const [, url = ''] = /\$INSIGHT([^"?]*)/.exec(command) ?? [];
  const hasBody = /\s(-d|-F|--data-urlencode)\s/.test(command);
  const method = /-X (\w+)/.exec(command)?.[1] ?? (hasBody ? 'POST' : 'GET');
  const route = url
    .replace(/^(\/(?:sessions|page-views|interactions))\/.+$/, '$1/:documentId')
    .replace(/^\/stats\/.+$/, '/stats/:uid/:documentId');
  return `${method} ${route}`;
};

let site: Site;
let token: string;

beforeAll(async () => {
  site = await openSite(appEnvironment(`${temporaryFolder('api-docs')}/data.db`));
  const wanted = { name: 'Docs', description: '', type: 'full-access', lifespan: null };
  token = (await site.api().send<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', wanted)).data.accessKey;
});

afterAll(() => site?.app().stop());

/** Runs a command as a reader of the docs does, with the variables that they name. @returns how the answer begins */
const answerTo = async (command: string): Promise<string> => {
  const env = {
    ...process.env,
    INSIGHT: `${site.url()}/api/insight`,
    TOKEN: token,
    BROWSER: FIREFOX,
    NO_PROXY: '*',
    no_proxy: '*',
  };
  const { stdout } = await run('sh', ['-c', command], { env });
  return stdout.split('\r\n', 1)[0] ?? '';
};

test('each example is answered as the docs say', async () => {
  for (const { command, expected } of EXAMPLES) {
    // What was sent just before is applied about a second later.
    await expect.poll(() => answerTo(command), { timeout: 15_000, message: command }).toBe(expected);
  }
});

test('each route of the content API has an example', async () => {
  const { 'content-api': api } = (await app()).plugin('insight').routes as Record<
    string,
    { routes: { method: string; path: string }[] }
  >;
  const routes = api?.routes ?? [];
  expect(routes).not.toEqual([]);
  const shown = new Set(EXAMPLES.map(({ command }) => routeOf(command)));
  expect(routes.map(({ method, path: at }) => `${method} ${at}`).filter((route) => !shown.has(route))).toEqual([]);
  expect(shown).toContain('POST /collect');
  expect(shown).toContain('GET /tracker.js');
  expect(shown).toContain('GET /widgets');
  expect(shown).toContain('GET /widgets.js');
  expect(shown).toContain('GET /live');
  expect(shown).toContain('GET /live/stream');
});
