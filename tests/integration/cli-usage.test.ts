import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { insight } from '../helpers/command-line';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { copyPlayground } from '../helpers/workshop';

const folder = temporaryFolder('cli-usage');
const env = appEnvironment(path.join(folder, 'data.db'));

test('--help lists the commands', async () => {
  const { code, stdout } = await insight(['--help']);
  expect(code).toBe(0);
  for (const command of ['status', 'drain', 'replay', 'rebuild', 'cleanup', 'analyze']) {
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  }
});

test('--version says which Insight it is', async () => {
  expect(await insight(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

test.each([
  ['no command', [], /Usage: strapi-insight/],
  ['an unknown command', ['count'], /unknown command 'count'/],
  ['an unknown option', ['status', '--loud'], /unknown option '--loud'/],
  ['an argument too many', ['status', 'now'], /too many arguments/],
  ['a replay of nothing', ['replay'], /missing required argument 'file'/],
  ['a file that is not there', ['replay', 'no-such-file.ndjson'], /There is no file no-such-file\.ndjson\./],
  ['a folder in place of a file', ['replay', '.'], /\. is a folder\./],
  ['a double click of no number', ['replay', '-', '--double-click', 'soon'], /Give a whole number from 0 to 3600\./],
  ['a double click below nothing', ['replay', '-', '--double-click', '-1'], /Give a whole number from 0 to 3600\./],
  ['a silence of nothing', ['replay', '-', '--silence', '0'], /Give a whole number from 1 to 86400\./],
  ['a silence of part of a second', ['replay', '-', '--silence', '1.5'], /Give a whole number from 1 to 86400\./],
  ['a time zone there is not', ['replay', '-', '--time-zone', 'Mars/Olympus'], /Give an IANA time zone, as Europe\/Berlin\./],
  ['a rebuild of no days', ['rebuild', '--yes'], /required option '--from <day>' not specified/],
  ['a rebuild without an end', ['rebuild', '--from', '2026-11-01', '--yes'], /required option '--to <day>' not specified/],
  ['a day there is not', ['rebuild', '--from', '2026-02-30', '--to', '2026-03-01', '--yes'], /Give a day as 2026-11-20\./],
  [
    'a rebuild that ends before it begins',
    ['rebuild', '--from', '2026-03-02', '--to', '2026-03-01', '--yes'],
    /--from is after --to/,
  ],
  [
    'a rebuild that nobody agreed to',
    ['rebuild', '--from', '2026-03-01', '--to', '2026-03-02'],
    /Say --yes if it is to be done\./,
  ],
  ['a clean-up of no days', ['cleanup', '--yes'], /required option '--days <number>' not specified/],
  ['a clean-up of what the drain needs', ['cleanup', '--days', '1', '--yes'], /Give a whole number from 2 to 36500\./],
  ['a clean-up that nobody agreed to', ['cleanup', '--days', '90'], /Say --yes if it is to be done\./],
])('%s is refused with 2, and said on stderr', async (_, args, message) => {
  const { code, stdout, stderr } = await insight(args, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

describe('where there is no app with Insight', () => {
  test('a folder without an app is refused with 2', async () => {
    expect(await insight(['status'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no Strapi app in this folder. Run strapi-insight where the package.json of your app is.\n',
    });
  });

  test('an app whose packages are not installed is refused with 2', async () => {
    const app = path.join(folder, 'app');
    mkdirSync(path.join(app, 'config'), { recursive: true });
    writeFileSync(path.join(app, 'package.json'), JSON.stringify({ dependencies: { '@strapi/strapi': '5.54.0' } }));
    const { code, stderr } = await insight(['status'], { cwd: app });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '@strapi/strapi is not installed. Run npm install in the folder of your app first.\n',
    });
  });

  test('an app in which Insight is not enabled is refused with 2, once it has been compiled', async () => {
    const app = copyPlayground();
    writeFileSync(path.join(app, 'config/plugins.ts'), 'export default { insight: { enabled: false } };\n');
    const { code, stdout, stderr } = await insight(['status', '--json'], { cwd: app, env: { ...env, NODE_ENV: 'development' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Insight is not enabled in this app.');
  }, 120_000);
});

test('a database that does not answer is a failure, 1', async () => {
  const { code, stdout, stderr } = await insight(['status', '--json'], {
    env: { ...env, DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('ECONNREFUSED');
});
