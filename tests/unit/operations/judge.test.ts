import { describe, expect, it } from 'vitest';
import type { RedisHealth } from '../../../contracts/health';
import type { KnownJob } from '../../../server/src/jobs';
import type { Facts, StoredFacts } from '../../../server/src/operations/health/facts';
import { judge } from '../../../server/src/operations/health/judge';
import { at, minutes } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:00Z');

const REDIS: RedisHealth = {
  isUp: true,
  version: '8.0.2',
  usedBytes: 1_000_000,
  mostBytes: 100_000_000,
  evictionPolicy: 'noeviction',
  isAppendOnly: true,
};

const stored = (more: Partial<StoredFacts> = {}): StoredFacts => ({ lastDrain: null, setAsideEvents: 0, jobs: [], ...more });

const well: Facts = {
  atMs: NOW,
  bufferKind: 'redis',
  drainPlace: 'here',
  drainState: { failingSinceMs: null, lastError: null },
  backlog: { events: 0, oldestAt: null },
  stored: stored(),
  redis: REDIS,
};

const known = (name: string, more: Partial<KnownJob>, state: Partial<NonNullable<KnownJob['state']>> = {}): KnownJob => ({
  job: { name, rule: '* * * * *', overdueMinutes: 10, run: async () => {} },
  state: {
    name,
    declaredAtMs: NOW,
    leaseUntilMs: 0,
    dueAtMs: 0,
    doneForMs: 0,
    startedAtMs: null,
    endedAtMs: null,
    failingSinceMs: null,
    error: null,
    ...state,
  },
  isOverdue: false,
  ...more,
});

const codesOf = (facts: Partial<Facts>): string[] =>
  judge({ ...well, ...facts }).reasons.map(({ state, code }) => `${state} ${code}`);

describe('the health', () => {
  it('is good when all is as it should be', () => {
    expect(judge(well)).toEqual({ state: 'good', reasons: [] });
    expect(judge({ ...well, bufferKind: 'database', redis: null })).toEqual({ state: 'good', reasons: [] });
  });

  it('is bad when the oldest event waits for more than a minute', () => {
    expect(codesOf({ backlog: { events: 5, oldestAt: NOW - minutes(1) } })).toEqual([]);
    expect(judge({ ...well, backlog: { events: 5, oldestAt: NOW - minutes(1) - 1_000 } })).toEqual({
      state: 'bad',
      reasons: [{ state: 'bad', code: 'drain-late', events: 5, seconds: 61, oldestAt: '2026-11-20T11:58:59.000Z' }],
    });
  });

  it('is bad while events cannot be applied', () => {
    const drainState = { failingSinceMs: NOW - minutes(2), lastError: 'the disk is full' };
    expect(judge({ ...well, drainState }).reasons).toEqual([
      { state: 'bad', code: 'drain-failing', since: '2026-11-20T11:58:00.000Z', error: 'the disk is full' },
    ]);
  });

  it('is bad when Redis does not answer, and does not blame the buffer for it', () => {
    expect(codesOf({ redis: { ...REDIS, isUp: false }, backlog: null })).toEqual(['bad redis-down']);
  });

  it('is bad when the database does not answer, and does not blame the buffer for it', () => {
    expect(codesOf({ redis: null, bufferKind: 'database', stored: { error: 'gone' }, backlog: null })).toEqual([
      'bad database-down',
    ]);
  });

  it('is bad when the buffer alone does not answer', () => {
    expect(codesOf({ backlog: null })).toEqual(['bad buffer-down']);
  });

  it('is bad when a job did not run in its time, and has a warning when one fails; the worst comes first', () => {
    const jobs = [
      known('change-salt', {}, { failingSinceMs: NOW - minutes(9), error: 'the disk is full' }),
      known('delete-old-records', { isOverdue: true }),
    ];
    expect(judge({ ...well, stored: stored({ jobs }) })).toEqual({
      state: 'bad',
      reasons: [
        { state: 'bad', code: 'job-overdue', job: 'delete-old-records' },
        {
          state: 'warning',
          code: 'job-failing',
          job: 'change-salt',
          since: '2026-11-20T11:51:00.000Z',
          error: 'the disk is full',
        },
      ],
    });
  });

  it('names a drain that is late once, not for the job that watches it too', () => {
    const jobs = [known('watch-drain', {}, { failingSinceMs: NOW, error: 'events wait' })];
    expect(codesOf({ stored: stored({ jobs }) })).toEqual([]);
  });

  it('has a warning when the database refused events', () => {
    expect(judge({ ...well, stored: stored({ setAsideEvents: 3 }) })).toEqual({
      state: 'warning',
      reasons: [{ state: 'warning', code: 'set-aside', events: 3 }],
    });
  });

  it('has a warning when Redis may lose what waits in it', () => {
    expect(codesOf({ redis: { ...REDIS, isAppendOnly: false } })).toEqual(['warning redis-forgets']);
    expect(codesOf({ redis: { ...REDIS, evictionPolicy: 'allkeys-lru' } })).toEqual(['warning redis-evicts']);
  });

  it('has no warning for what a Redis does that keeps no events, or does not tell', () => {
    expect(codesOf({ bufferKind: 'database', redis: { ...REDIS, isAppendOnly: false } })).toEqual([]);
    expect(codesOf({ redis: { ...REDIS, isAppendOnly: null, evictionPolicy: null, mostBytes: null } })).toEqual([]);
    // No event has a time to live, and without a limit nothing is thrown away.
    expect(codesOf({ redis: { ...REDIS, evictionPolicy: 'volatile-lru' } })).toEqual([]);
    expect(codesOf({ redis: { ...REDIS, evictionPolicy: 'allkeys-lru', mostBytes: 0 } })).toEqual([]);
  });
});
