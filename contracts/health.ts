import type { FilterReason } from './events';

/** From well to ill. `bad` means that something is not done which should be. */
export type HealthState = 'good' | 'warning' | 'bad';

/** What is not as it should be. Instants are ISO. */
export type HealthReason = { state: Exclude<HealthState, 'good'> } & (
  | { code: 'database-down'; error: string }
  /** The buffer does not say what waits in it. */
  | { code: 'buffer-down' }
  | { code: 'redis-down' }
  | { code: 'drain-failing'; since: string; error: string }
  /** Events wait for too long to be applied. */
  | { code: 'drain-late'; oldestAt: string; seconds: number; events: number }
  /** A job did not run in its time. */
  | { code: 'job-overdue'; job: string }
  | { code: 'job-failing'; job: string; since: string; error: string }
  /** Events that the database refused. */
  | { code: 'set-aside'; events: number }
  /** Redis keeps no append-only file: its restart loses the events that wait in it. */
  | { code: 'redis-forgets' }
  /** Redis may throw away the events that wait in it when its memory is full. */
  | { code: 'redis-evicts'; policy: string }
);

/** What waits to be applied. */
export interface BacklogHealth {
  events: number;
  /** When the oldest of them was accepted; null when none waits. */
  oldestAt: string | null;
  /** For how long it has been waiting. */
  lagSeconds: number;
}

interface LastDrain {
  at: string;
  events: number;
  durationMs: number;
}

export interface JobHealth {
  name: string;
  /** The last run; null before the first, or while the first is under way. */
  startedAt: string | null;
  endedAt: string | null;
  durationMs: number | null;
  isRunning: boolean;
  isOverdue: boolean;
  /** Since when its runs fail, and why the last one did; null while they succeed. */
  failingSince: string | null;
  error: string | null;
}

export interface RedisHealth {
  isUp: boolean;
  /** Null where Redis does not say. */
  version: string | null;
  usedBytes: number | null;
  /** 0 for no limit. */
  mostBytes: number | null;
  evictionPolicy: string | null;
  /** Whether it keeps an append-only file. */
  isAppendOnly: boolean | null;
}

/** How much was received and not counted. */
export interface FilteredHealth {
  reason: FilterReason;
  today: number;
  /** Today and the six days before. */
  last7Days: number;
}

/** `GET /insight/health` */
export interface Health {
  state: HealthState;
  /** The bad ones first. */
  reasons: HealthReason[];
  /** When this was found out, by the server's clock. */
  checkedAt: string;
  buffer: {
    kind: 'database' | 'redis';
    /** Null while it cannot be known. */
    backlog: BacklogHealth | null;
  };
  drain: {
    /** Whether this process applies events, or others do. */
    place: 'here' | 'elsewhere';
    /** The last batch that was applied, wherever; null when there has been none. */
    last: LastDrain | null;
    failing: { since: string; error: string } | null;
  };
  /** Events that the database refused, in all. */
  setAsideEvents: number;
  /** By how much of it there was. */
  filtered: FilteredHealth[];
  jobs: JobHealth[];
  /** Null where no Redis is used. */
  redis: RedisHealth | null;
}
