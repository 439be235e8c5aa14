import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Ended, insight, startInsight } from '../helpers/command-line';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { recordedView, recordingOf } from '../helpers/recording';

/** The site is in Berlin: on these days its clock is one hour ahead of UTC. */
const view = (id: string, visitor: string, at: string, page = '/a'): string =>
  recordedView({ id: `recorded-${id}`, visitor: `visitor-${visitor}`, at: `2014-01-07T${at}Z`, path: page });

/** The lines and, beside each, what it adds to: the numbers expected below are the sums of these columns. */
const RECORDED = recordingOf([
  // COUNTER R5: clicks at 0, 20, 40 and 60 s are a chain: 1 view; by one visitor: 1; one session with one view: a bounce, of 0 s
  view('chain-1', 'anna', '10:00:00'),
  view('chain-2', 'anna', '10:00:20'),
  view('chain-3', 'anna', '10:00:40'),
  view('chain-4', 'anna', '10:01:00'),
  // COUNTER R5: 0 and 35 s are 2 views; 1 visitor; 1 session, no bounce, of 35 s
  view('two-1', 'bert', '11:00:00'),
  view('two-2', 'bert', '11:00:35'),
  // 23:50 and 00:10 in Berlin: 2 views; 1 visitor on each of 2 days: 2; 1 session, no bounce, of 20 min: 1,200 s
  view('midnight-1', 'carl', '22:50:00'),
  view('midnight-2', 'carl', '23:10:00', '/b'),
  // One view and no more: 1 view, 1 visitor, 1 session, a bounce, 0 s
  view('bounce', 'dora', '12:00:00'),
  // The same id again: a duplicate, and nothing else
  view('bounce', 'dora', '12:00:00'),
  // Not JSON: line 11 is left out
  '{"id":"recorded-broken","kind":"view"',
  // Silent for exactly 30 min, which ends a session: 2 views, 1 visitor, 2 sessions, 2 bounces, 0 s
  view('silence-1', 'emil', '13:00:00'),
  view('silence-2', 'emil', '13:30:00'),
]);

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

const NOTHING = { accepted: 0, views: 0, visitors: 0, sessions: 0, bounces: 0, durationSeconds: 0 };

const environmentIn = (folder: string): Record<string, string> => {
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  return { ...appEnvironment(path.join(folder, 'data.db')), TMPDIR: temporary };
};

/** An app for all replays that leave it as it is. */
const lasting = environmentIn(temporaryFolder('cli-replay'));
let env = lasting;

/** An app of a test's own. */
const ownApp = (): void => {
  env = environmentIn(temporaryFolder('cli-replay'));
};

afterEach(() => {
  env = lasting;
});

const replay = (args: string[], input?: string): Promise<Ended> =>
  insight(['replay', ...args], { env, ...(input !== undefined && { input }) });

const rowsOf = async (table: string): Promise<number | undefined> => {
  const { stdout } = await insight(['analyze', '--json'], { env });
  const { tables } = JSON.parse(stdout) as { tables: { name: string; rows: number }[] };
  return tables.find(({ name }) => name === `insight_${table}`)?.rows;
};

describe('a recording', () => {
  test('is counted by the definitions; a bad line is named and left out, and the command ends with 1', async () => {
    ownApp();
    const { code, stdout, stderr } = await replay([RECORDED, '--json']);
    expect(stdout).toBe(`${JSON.stringify(COUNTED)}\n`);
    expect(stderr).toContain('Line 11: is not JSON\n');
    expect(code).toBe(1);
  });

  test('is counted once, however often it is replayed', async () => {
    ownApp();
    await replay([RECORDED, '--json']);
    const { stdout } = await replay([RECORDED, '--json']);
    expect(JSON.parse(stdout)).toEqual({ ...NOTHING, events: 13, duplicates: 12 });
  });

  test('without ids is counted once too', async () => {
    ownApp();
    const lines = recordingOf([
      recordedView({ visitor: 'visitor-anna', at: '2014-01-07T10:00:00Z' }),
      recordedView({ visitor: 'visitor-bert', at: '2014-01-07T10:00:00Z' }),
    ]);
    expect(JSON.parse((await replay([lines, '--json'])).stdout)).toMatchObject({ accepted: 2, duplicates: 0, views: 2 });
    expect(JSON.parse((await replay([lines, '--json'])).stdout)).toEqual({ ...NOTHING, events: 2, duplicates: 2 });
  });

  test('can come from stdin, with a byte order mark, Windows line ends, empty lines and no end of the last line', async () => {
    const lines = [view('stdin-1', 'anna', '10:00:00'), '', view('stdin-2', 'bert', '10:00:00')];
    const { code, stdout } = await replay(['-', '--scratch', '--json'], `\uFEFF${lines.join('\r\n')}`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ events: 2, accepted: 2, views: 2, visitors: 2 });
  });

  test('that is empty comes to nothing', async () => {
    const { code, stdout } = await replay(['-', '--scratch', '--json'], '');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...NOTHING, events: 0, duplicates: 0 });
  });

  test('is summed up for people without --json', async () => {
    const { stdout } = await replay(['-', '--scratch'], view('readable', 'anna', '10:00:00'));
    expect(stdout).toBe(
      [
        '1 events read: 1 counted, 0 seen before',
        '1 views by 1 visitors (those of each day added up)',
        '1 sessions of 0 seconds in all, 1 of them bounces\n',
      ].join('\n'),
    );
  });

  test('has each of its bad lines named, and the good ones counted', async () => {
    const good = JSON.parse(view('good', 'anna', '10:00:00')) as object;
    const bad: [string, RegExp][] = [
      ['null', /is no JSON object/],
      ['[]', /is no JSON object/],
      ['"view"', /is no JSON object/],
      [JSON.stringify({ ...good, kind: 'sale' }), /kind: must be view, interaction or engagement/],
      [JSON.stringify({ ...good, at: undefined }), /at: must be a time with a zone/],
      [JSON.stringify({ ...good, at: '2014-01-07T10:00:00' }), /at: must be a time with a zone/],
      [JSON.stringify({ ...good, visitor: undefined }), /visitor: /],
      [JSON.stringify({ ...good, visitor: 'a reader' }), /visitor: must be 1 to 64/],
      [JSON.stringify({ ...good, url: '/a' }), /url: must be an absolute/],
      [JSON.stringify({ ...good, id: 'a'.repeat(65) }), /id: must be 1 to 64/],
      [JSON.stringify({ ...good, title: 'a'.repeat(300_000) }), /is longer than an event can be/],
    ];
    const { code, stdout, stderr } = await replay(
      ['-', '--json'],
      [...bad.map(([line]) => line), JSON.stringify(good)].join('\n'),
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ events: bad.length + 1, accepted: 1, views: 1 });
    const complaints = stderr.split('\n').filter((line) => line.startsWith('Line '));
    expect(complaints).toHaveLength(bad.length);
    bad.forEach(([, message], index) => {
      expect(complaints[index]).toMatch(new RegExp(`^Line ${index + 1}: .*${message.source}`));
    });
  });

  test('of entries whose type is not tracked is read and not counted', async () => {
    const line = JSON.parse(view('untracked', 'anna', '10:00:00')) as object;
    const target = { uid: 'api::article.article', documentId: 'nobody-knows-this-one' };
    const { code, stdout, stderr } = await replay(['-', '--scratch', '--json'], JSON.stringify({ ...line, target }));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...NOTHING, events: 1, duplicates: 0 });
    expect(stderr).toContain('type is not tracked or their entry is not there: 1.');
  });
});

describe('other settings', () => {
  test('with --double-click 0 every view counts', async () => {
    ownApp();
    const { stdout, stderr } = await replay([RECORDED, '--json', '--double-click', '0']);
    // Anna’s 4 in place of 1; her session is no bounce then, and lasts 60 s.
    expect(JSON.parse(stdout)).toEqual({ ...COUNTED, views: 11, bounces: 3, durationSeconds: 1_295 });
    expect(stderr).toContain('These events are counted otherwise than the settings say');
  });

  test('with --silence 1801 half an hour ends no session', async () => {
    // Emil’s 2 sessions are 1, no bounce, of 1,800 s.
    const { stdout } = await replay([RECORDED, '--json', '--silence', '1801', '--scratch']);
    expect(JSON.parse(stdout)).toEqual({ ...COUNTED, sessions: 5, bounces: 2, durationSeconds: 3_035 });
  });

  test('with --time-zone UTC nobody is seen on both sides of midnight in Berlin', async () => {
    const { stdout } = await replay([RECORDED, '--json', '--time-zone', 'UTC', '--scratch']);
    expect(JSON.parse(stdout)).toEqual({ ...COUNTED, visitors: 5 });
  });
});

describe('a scratch database', () => {
  test('counts as the app’s would, leaves the app’s as it was, and is gone at the end', async () => {
    ownApp();
    const { stdout, stderr } = await replay([RECORDED, '--json', '--scratch', '--double-click', '30']);
    expect(JSON.parse(stdout)).toEqual(COUNTED);
    expect(stderr).not.toContain('otherwise');
    expect(await Promise.all([rowsOf('page_views'), rowsOf('totals'), rowsOf('targets')])).toEqual([0, 0, 0]);
    expect(readdirSync(env.TMPDIR as string)).toEqual([]);
  });

  test('begins empty, whatever the app has counted', async () => {
    ownApp();
    await replay([RECORDED]);
    expect(JSON.parse((await replay([RECORDED, '--json', '--scratch'])).stdout)).toEqual(COUNTED);
  });

  test('is gone too when the replay is broken off, which finishes what is under way and ends with 1', async () => {
    const command = startInsight(['replay', '-', '--json', '--scratch'], { env, input: null });
    command.child.stdin?.write(`${view('first', 'anna', '10:00:00')}\nno JSON\n`);
    // It is at work: the recording goes on, and has not ended.
    await expect.poll(command.said, { timeout: 30_000 }).toContain('Line 2: is not JSON');
    expect(readdirSync(env.TMPDIR as string)).toHaveLength(1);
    command.child.kill('SIGINT');
    const { code, stdout, stderr } = await command.ended;
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ events: 2, accepted: 1 });
    expect(stderr).toContain('Stopped before the end.');
    expect(existsSync(env.TMPDIR as string) && readdirSync(env.TMPDIR as string)).toEqual([]);
  });
});
