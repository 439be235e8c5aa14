import type { HealthReason, HealthState } from '../../../../contracts/health';
import type { KnownJob } from '../../jobs';
import type { Facts } from './facts';
import { lateBacklog } from './late-backlog';
import { WATCH_DRAIN } from './watch-drain';

/** How things are, and all that is not as it should be, the worst first. */
export interface Judgement {
  state: HealthState;
  reasons: HealthReason[];
}

const iso = (instant: number): string => new Date(instant).toISOString();

const ofDrain = ({ drainState, backlog, atMs }: Facts): HealthReason[] => {
  const { failingSinceMs, lastError } = drainState;
  const late = lateBacklog(backlog, atMs);
  return [
    ...(failingSinceMs === null
      ? []
      : [{ state: 'bad', code: 'drain-failing', since: iso(failingSinceMs), error: lastError ?? '' } as const]),
    ...(late ? [{ state: 'bad', code: 'drain-late', ...late, oldestAt: iso(late.oldestAt) } as const] : []),
  ];
};

const ofRedis = ({ redis, bufferKind }: Facts): HealthReason[] => {
  if (!redis) {
    return [];
  }
  if (!redis.isUp) {
    return [{ state: 'bad', code: 'redis-down' }];
  }
  const { isAppendOnly, evictionPolicy, mostBytes } = redis;
  return [
    ...(bufferKind === 'redis' && isAppendOnly === false ? [{ state: 'warning', code: 'redis-forgets' } as const] : []),
    // The other policies take only keys that have a time to live, which no event has.
    ...(evictionPolicy?.startsWith('allkeys-') && mostBytes
      ? [{ state: 'warning', code: 'redis-evicts', policy: evictionPolicy } as const]
      : []),
  ];
};

const ofJob = ({ job, state, isOverdue }: KnownJob): HealthReason[] => [
  ...(isOverdue ? [{ state: 'bad', code: 'job-overdue', job: job.name } as const] : []),
  // What this one fails for is a reason of its own.
  ...(state?.failingSinceMs && job.name !== WATCH_DRAIN
    ? [
        {
          state: 'warning',
          code: 'job-failing',
          job: job.name,
          since: iso(state.failingSinceMs),
          error: state.error ?? '',
        } as const,
      ]
    : []),
];

const ofStored = ({ stored, backlog, redis }: Facts): HealthReason[] => {
  if ('error' in stored) {
    return [{ state: 'bad', code: 'database-down', error: stored.error }];
  }
  const isBufferDown = backlog === null && redis?.isUp !== false;
  return [
    ...(isBufferDown ? [{ state: 'bad', code: 'buffer-down' } as const] : []),
    ...stored.jobs.flatMap(ofJob),
    ...(stored.setAsideEvents > 0 ? [{ state: 'warning', code: 'set-aside', events: stored.setAsideEvents } as const] : []),
  ];
};

/** Judges the facts. */
export const judge = (facts: Facts): Judgement => {
  const all = [...ofStored(facts), ...ofRedis(facts), ...ofDrain(facts)];
  const reasons = [...all.filter(({ state }) => state === 'bad'), ...all.filter(({ state }) => state === 'warning')];
  return { state: reasons[0]?.state ?? 'good', reasons };
};
