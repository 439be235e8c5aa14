import type { Core } from '@strapi/strapi';
import type { BacklogHealth, FilteredHealth, Health } from '../../../../contracts/health';
import type { Backlog } from '../../buffer';
import { filteredByReason } from '../../reports';
import { addDays, timeOf } from '../../settings';
import { type Facts, gatherFacts, type StoredFacts } from './facts';
import { jobHealth } from './job-health';
import { type Judgement, judge } from './judge';
import { monitor } from './monitor';

const PAUSE_MS = 10_000;

const iso = (instant: number): string => new Date(instant).toISOString();

const backlogHealth = ({ events, oldestAt }: Backlog, now: number): BacklogHealth => ({
  events,
  oldestAt: oldestAt === null ? null : iso(oldestAt),
  lagSeconds: oldestAt === null ? 0 : Math.max(0, (now - oldestAt) / 1_000),
});

const drainHealth = ({ drainPlace, drainState }: Facts, stored: Pick<StoredFacts, 'lastDrain'>): Health['drain'] => {
  const { failingSinceMs, lastError } = drainState;
  const last = stored.lastDrain;
  return {
    place: drainPlace,
    last: last && { at: iso(last.atMs), events: last.events, durationMs: last.durationMs },
    failing: failingSinceMs === null ? null : { since: iso(failingSinceMs), error: lastError ?? '' },
  };
};

/** How the plugin is. */
export const healthService = ({ strapi }: { strapi: Core.Strapi }) => {
  let stopMonitor: (() => Promise<void>) | undefined;

  const filtered = async (now: number): Promise<FilteredHealth[]> => {
    const today = timeOf(strapi).dayOf(now);
    const rows = await filteredByReason(strapi.db.connection, addDays(today, -6), today);
    return rows.map(({ reason, lastDay, inAll }) => ({ reason, today: lastDay, last7Days: inAll }));
  };

  const check = async (): Promise<Judgement> => judge(await gatherFacts(strapi));

  return {
    check,
    /** @throws what the database throws: without it nobody can be asked who may know */
    async read(): Promise<Health> {
      const facts = await gatherFacts(strapi);
      const { atMs, bufferKind, backlog, stored, redis } = facts;
      const known = 'error' in stored ? { lastDrain: null, setAsideEvents: 0, jobs: [] } : stored;
      return {
        ...judge(facts),
        checkedAt: iso(atMs),
        buffer: { kind: bufferKind, backlog: backlog && backlogHealth(backlog, atMs) },
        drain: drainHealth(facts, known),
        setAsideEvents: known.setAsideEvents,
        filtered: await filtered(atMs),
        jobs: known.jobs.map((job) => jobHealth(job, atMs)),
        redis,
      };
    },
    /** Watches from now on, for the log. */
    start(): void {
      stopMonitor ??= monitor(check, strapi.log, PAUSE_MS);
    },
    async stop(): Promise<void> {
      await stopMonitor?.();
      stopMonitor = undefined;
    },
  };
};

export type HealthService = ReturnType<typeof healthService>;

/** The service as the controller calls it. */
export const healthOf = (strapi: Core.Strapi): HealthService => strapi.plugin('insight').service('health');
