import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { minutes } from '../helpers/calendar';
import { type Ended, insight, startInsight } from '../helpers/command-line';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { recordedView, recordingOf } from '../helpers/recording';

// Each command starts a Strapi of its own.
vi.setConfig({ testTimeout: minutes(5) });

/** The site is in Berlin: on this day its clock is one hour ahead of UTC. */
const view = (id: string, visitor: string, time: string, page = '/a'): string =>
  recordedView({ id, visitor, at: `2014-01-07T${time}Z`, path: page });

/**
 * The lines and, before each group, what it adds to the numbers expected below.
 * @param test whose events and visitors these are
 */
const recordingFor = (test: string): string[] => {
  const line = (id: string, visitor: string, time: string, page?: string) =>
    view(`${test}-${id}`, `${test}-${visitor}`, time, page);
  return [
    // COUNTER R5: clicks at 0, 20, 40 and 60 s are a chain: 1 view; by 1 visitor; 1 session with one view: a bounce, of 0 s
    line('chain-1', 'anna', '10:00:00'),
    line('chain-2', 'anna', '10:00:20'),
    line('chain-3', 'anna', '10:00:40'),
    line('chain-4', 'anna', '10:01:00'),
    // COUNTER R5: 0 and 35 s are 2 views; 1 visitor; 1 session, no bounce, of 35 s
    line('two-1', 'bert', '11:00:00'),
    line('two-2', 'bert', '11:00:35'),
    // 23:50 and 00:10 in Berlin: 2 views; 1 visitor on each of 2 days: 2; 1 session, no bounce, of 20 min: 1,200 s
    line('midnight-1', 'carl', '22:50:00'),
    line('midnight-2', 'carl', '23:10:00', '/b'),
    // One view and no more: 1 view, 1 visitor, 1 session, a bounce, 0 s
    line('bounce', 'dora', '12:00:00'),
    // The same id again: a duplicate, and nothing else
    line('bounce', 'dora', '12:00:00'),
    // Not JSON: line 11 is left out
    '{"id":"broken","kind":"view"',
    // Silent for exactly 30 min, which ends a session: 2 views, 1 visitor, 2 sessions, 2 bounces, 0 s
    line('silence-1', 'emil', '13:00:00'),
    line('silence-2', 'emil', '13:30:00'),
  ];
};

const COUNTED = {
  events: 13, // every line: 4 + 2 + 2 + 1 + 1 + 1 + 2
  accepted: 11, // 4 + 2 + 2 + 1 + 2: without the duplicate and the broken one
  duplicates: 1,
  views: 8, // 1 + 2 + 2 + 1 + 2
  visitors: 6, // 1 + 1 + 2 + 1 + 1
  sessions: 6, // 1 + 1 + 1 + 1 + 2
  bounces: 4, // 1 + 0 + 0 + 1 + 2
  durationSeconds: 1_235, // 0 + 35 + 1,200 + 0 + 0
};

/** What the same lines come to with --double-click 0 --silence 1801 --time-zone UTC */
const COUNTED_OTHERWISE = {
  ...COUNTED,
  views: 11, // each of Anna’s 4: 4 + 2 + 2 + 1 + 2
  visitors: 5, // Carl is not seen on two days: 1 + 1 + 1 + 1 + 1
  sessions: 5, // half an hour ends no session: 1 + 1 + 1 + 1 + 1
  bounces: 1, // Dora’s
  durationSeconds: 3_095, // 60 + 35 + 1,200 + 0 + 1,800
};

const NOTHING = { accepted: 0, views: 0, visitors: 0, sessions: 0, bounces: 0, durationSeconds: 0 };

const folder = temporaryFolder('cli-replay');
const temporary = path.join(folder, 'tmp');
mkdirSync(temporary);
const env = { ...appEnvironment(path.join(folder, 'data.db')), TMPDIR: temporary };

const replay = (args: string[], input?: string): Promise<Ended> =>
  insight(['replay', ...args], { env, ...(input !== undefined && { input }) });

const recorded = async (): Promise<number | undefined> => {
  const { stdout } = await insight(['analyze', '--json'], { env });
  const { tables } = JSON.parse(stdout) as { tables: { name: string; rows: number }[] };
  return tables.find(({ name }) => name === 'insight_page_views')?.rows;
};

test('a recording is counted by the definitions, once; bad lines are named and left out, and the command ends with 1', async () => {
  const file = recordingOf(recordingFor('once'));
  const first = await replay([file, '--json']);
  expect(first.stdout).toBe(`${JSON.stringify(COUNTED)}\n`);
  expect(first.stderr).toContain('Line 11: is not JSON\n');
  expect(first.code).toBe(1);

  const second = await replay([file, '--json']);
  expect(JSON.parse(second.stdout)).toEqual({ ...NOTHING, events: 13, duplicates: 12 });
});

test('a scratch database counts from nothing, by other settings too, leaves the app’s as it is, and is gone at the end', async () => {
  const file = recordingOf(recordingFor('scratch'));
  await replay([file]);
  const before = await recorded();
  const { stdout, stderr } = await replay([
    ...[file, '--json', '--scratch'],
    ...['--double-click', '0', '--silence', '1801', '--time-zone', 'UTC'],
  ]);
  expect(JSON.parse(stdout)).toEqual(COUNTED_OTHERWISE);
  expect(stderr).not.toContain('counted otherwise');
  expect(await recorded()).toBe(before);
  expect(readdirSync(temporary)).toEqual([]);
});

test('without ids, from stdin, with a byte order mark, Windows line ends and empty lines a recording is counted once too', async () => {
  const at = '2014-01-09T10:00:00Z';
  const lines = [recordedView({ visitor: 'anna', at }), '', recordedView({ visitor: 'bert', at })];
  const first = await replay(['-', '--double-click', '0'], `\uFEFF${lines.join('\r\n')}`);
  expect(first.code).toBe(0);
  expect(first.stderr).toContain('These events are counted otherwise than the settings say');
  expect(first.stdout).toBe(
    [
      '2 events read: 2 counted, 0 seen before',
      '2 views by 2 visitors (those of each day added up)',
      '2 sessions of 0 seconds in all, 2 of them bounces\n',
    ].join('\n'),
  );

  const second = await replay(['-', '--json'], lines.join('\n'));
  expect(JSON.parse(second.stdout)).toEqual({ ...NOTHING, events: 2, duplicates: 2 });
});

test('each bad line is named, events of what is not tracked are counted apart, and the good ones count', async () => {
  const good = JSON.parse(view('good', 'anna', '10:00:00')) as object;
  const target = { uid: 'api::article.article', documentId: 'nobody-knows-this-one' };
  const bad: [string, RegExp][] = [
    ['null', /is no JSON object/],
    ['[]', /is no JSON object/],
    ['"view"', /is no JSON object/],
    [JSON.stringify({ ...good, kind: 'sale' }), /kind: must be view, interaction, engagement or session/],
    [JSON.stringify({ ...good, at: undefined }), /at: must be a time with a zone/],
    [JSON.stringify({ ...good, at: '2014-01-07T10:00:00' }), /at: must be a time with a zone/],
    [JSON.stringify({ ...good, visitor: undefined }), /visitor: /],
    [JSON.stringify({ ...good, visitor: 'a\u0007reader' }), /visitor: must be 1 to 255/],
    [JSON.stringify({ ...good, url: '/a' }), /url: must be an absolute/],
    [JSON.stringify({ ...good, id: 'a'.repeat(256) }), /id: must be 1 to 255/],
    [JSON.stringify({ ...good, title: 'a'.repeat(300_000) }), /is longer than an event can be/],
  ];
  const lines = [...bad.map(([line]) => line), JSON.stringify(good), JSON.stringify({ ...good, id: 'of-nothing', target })];
  const { code, stdout, stderr } = await replay(['-', '--scratch', '--json'], lines.join('\n'));
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ events: lines.length, accepted: 1, duplicates: 0, views: 1 });
  expect(stderr).toContain('type is not tracked or their entry is not there: 1.');
  const complaints = stderr.split('\n').filter((line) => line.startsWith('Line '));
  expect(complaints).toHaveLength(bad.length);
  bad.forEach(([, message], index) => {
    expect(complaints[index]).toMatch(new RegExp(`^Line ${index + 1}: .*${message.source}`));
  });
});

test('a replay that is broken off finishes what is under way, throws the scratch database away, and ends with 1', async () => {
  const command = startInsight(['replay', '-', '--json', '--scratch'], { env, input: null });
  onTestFinished(() => void command.child.kill('SIGKILL'));
  command.child.stdin?.write(`${view('first', 'anna', '10:00:00')}\nno JSON\n`);
  // It is at work, and waits for more: nobody has said that this is all.
  await expect.poll(command.said, { timeout: minutes(2) }).toContain('Line 2: is not JSON');
  expect(readdirSync(temporary)).toHaveLength(1);
  command.child.kill('SIGINT');
  const { code, stdout, stderr } = await command.ended;
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ events: 2, accepted: 1 });
  expect(stderr).toContain('Stopped before the end.');
  expect(readdirSync(temporary)).toEqual([]);
});
