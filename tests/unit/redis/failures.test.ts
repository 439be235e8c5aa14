import { expect, test } from 'vitest';
import { failureLog } from '../../../server/src/redis/failures';

const setUp = () => {
  const lines: string[] = [];
  const log = { error: (line: string) => lines.push(line), info: (line: string) => lines.push(line) };
  return { lines, ...failureLog(log) };
};

test('says once that Redis fails and once that it works again', () => {
  const { lines, report, trouble } = setUp();
  report('connection', null);
  report('connection', new Error('connect ECONNREFUSED 127.0.0.1:6379'));
  report('connection', new Error('connect ECONNREFUSED 127.0.0.1:6379'));
  report('append', new Error('Command timed out'));
  expect(trouble()).toBe('connect ECONNREFUSED 127.0.0.1:6379');
  report('connection', null);
  expect(trouble()).toBe('Command timed out');
  report('append', null);
  report('append', null);
  expect(lines).toEqual(['Insight cannot use Redis: connect ECONNREFUSED 127.0.0.1:6379', 'Insight can use Redis again']);
  expect(trouble()).toBeNull();
});

test('does not say that it works again while one use of it still fails', () => {
  const { lines, report } = setUp();
  report('append', new Error('OOM command not allowed'));
  for (let second = 0; second < 3; second += 1) {
    report('read', null);
    report('append', new Error('OOM command not allowed'));
  }
  expect(lines).toEqual(['Insight cannot use Redis: OOM command not allowed']);
});
