import { describe, expect, it } from 'vitest';
import { missedRun } from '../../../server/src/jobs/cron/missed-run';
import { at, minutes } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:00Z');
const JOB = { name: 'nightly', rule: '0 4 * * *', overdueMinutes: 60, run: async () => {} };
const STATE = {
  name: 'nightly',
  declaredAtMs: NOW - minutes(10_000),
  leaseUntilMs: 0,
  dueAtMs: 1_000,
  doneForMs: 1_000,
  startedAtMs: NOW - minutes(31),
  endedAtMs: NOW - minutes(30),
  failingSinceMs: null,
  error: null,
};

describe('the run that was missed', () => {
  it('is none while the job runs in its time', () => {
    expect(missedRun(JOB, STATE, NOW)).toBeUndefined();
    expect(missedRun(JOB, undefined, NOW)).toBeUndefined();
  });

  it('is the one that was begun and not ended, once nobody has it', () => {
    const begun = { ...STATE, dueAtMs: 2_000 };
    expect(missedRun(JOB, begun, NOW)).toBe(2_000);
    expect(missedRun(JOB, { ...begun, leaseUntilMs: NOW }, NOW)).toBeUndefined();
    expect(missedRun(JOB, { ...begun, leaseUntilMs: NOW - 1 }, NOW)).toBe(2_000);
  });

  it('is one that nobody was there for, the same for all instances whenever they look', () => {
    const late = { ...STATE, endedAtMs: NOW - minutes(61) };
    expect(missedRun(JOB, late, NOW)).toBe(NOW - minutes(1));
    expect(missedRun(JOB, late, NOW + 1_234)).toBe(NOW - minutes(1));
    expect(missedRun(JOB, { ...late, leaseUntilMs: NOW + 1 }, NOW)).toBeUndefined();
  });

  it('is the first one of a job that has never run, counted from when it was declared', () => {
    const never = { ...STATE, dueAtMs: 0, doneForMs: 0, startedAtMs: null, endedAtMs: null, declaredAtMs: NOW - minutes(59) };
    expect(missedRun(JOB, never, NOW)).toBeUndefined();
    expect(missedRun(JOB, never, NOW + minutes(2))).toBe(NOW + minutes(1));
  });
});
