import type { JobHealth } from '../../../../contracts/health';
import type { KnownJob } from '../../jobs';

const iso = (instant: number | null | undefined): string | null => (instant ? new Date(instant).toISOString() : null);

/** How a job stands, for people. While a run is under way, what is said of the last one is its start. */
export const jobHealth = ({ job, state, isOverdue }: KnownJob, now: number): JobHealth => {
  const isRunning = state !== null && state.leaseUntilMs >= now;
  const { startedAtMs = null, endedAtMs = null } = state ?? {};
  const hasEnded = startedAtMs !== null && endedAtMs !== null && endedAtMs >= startedAtMs;
  return {
    name: job.name,
    startedAt: iso(startedAtMs),
    endedAt: iso(endedAtMs),
    durationMs: hasEnded ? endedAtMs - startedAtMs : null,
    isRunning,
    isOverdue,
    failingSince: iso(state?.failingSinceMs),
    error: state?.error ?? null,
  };
};
