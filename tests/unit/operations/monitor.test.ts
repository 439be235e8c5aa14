import { expect, it, vi } from 'vitest';
import type { HealthReason } from '../../../contracts/health';
import type { Judgement } from '../../../server/src/operations/health/judge';
import { monitor } from '../../../server/src/operations/health/monitor';

const DOWN: HealthReason = { state: 'bad', code: 'redis-down' };
const LATE: HealthReason = { state: 'bad', code: 'drain-late', seconds: 90, events: 7, oldestAt: '2026-11-20T11:58:30.000Z' };
const OVERDUE: HealthReason = { state: 'bad', code: 'job-overdue', job: 'change-salt' };
const ASIDE: HealthReason = { state: 'warning', code: 'set-aside', events: 2 };

it('says in the log once that the health turns bad and why, and once that it is no longer', async () => {
  const course: HealthReason[][] = [[], [ASIDE], [DOWN, LATE, ASIDE], [OVERDUE], [ASIDE], [], [LATE], []];
  const lines: string[] = [];
  let checks = 0;
  const check = async (): Promise<Judgement> => {
    const reasons = course[checks] ?? [];
    checks += 1;
    return { state: reasons[0]?.state ?? 'good', reasons };
  };
  const log = { error: (line: string) => lines.push(`error: ${line}`), info: (line: string) => lines.push(`info: ${line}`) };
  const stop = monitor(check, log, 1);
  await vi.waitUntil(() => checks > course.length);
  await stop();
  expect(lines).toEqual([
    'error: Insight is not well: Redis does not answer; 7 events wait to be applied, the oldest for 90 s',
    'info: Insight is well again',
    'error: Insight is not well: 7 events wait to be applied, the oldest for 90 s',
    'info: Insight is well again',
  ]);
  const before = checks;
  await new Promise((resolve) => setImmediate(resolve));
  expect(checks).toBe(before);
});
