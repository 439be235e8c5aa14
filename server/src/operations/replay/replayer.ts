import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../../buffer';
import { appGround, appTransactions, type DrainedBatch, drainBatch, type Transact } from '../../drain';
import { siteTime } from '../../settings';
import type { Database } from '../../strapi/database';

/** What is counted otherwise than the settings say; what is left out is counted as they say. */
export interface Definitions {
  doubleClickMs?: number;
  silenceMs?: number;
  timeZone?: string;
}

/** What the events that were replayed came to. */
export interface ReplayedCounts {
  /** Events that count. */
  accepted: number;
  /** Events whose id had been seen before, in the recording or in the database. */
  duplicates: number;
  /** After double clicks. */
  views: number;
  /** Of each calendar day of the site's time zone, added up. */
  visitors: number;
  sessions: number;
  bounces: number;
  /** That of all sessions together. */
  durationSeconds: number;
}

/** Counts events of any time, in the order they come. */
export interface Replayer {
  apply(events: AcceptedEvent[]): Promise<void>;
  counts(): ReplayedCounts;
}

const transactionsOf =
  (database: Database): Transact =>
  (apply) =>
    database.transaction(apply);

/** A recording is itself a buffer: what has been read of it is taken from there, and nothing is lost when that is not applied. */
const bufferOf = (events: AcceptedEvent[]) => ({ take: async () => ({ events, unreadable: [], release: async () => {} }) });

const add = (counts: ReplayedCounts, { applied }: DrainedBatch): void => {
  for (const { recorded, duplicates, site } of applied) {
    counts.accepted += recorded;
    counts.duplicates += duplicates;
    counts.views += site?.views ?? 0;
    counts.visitors += site?.visitors ?? 0;
    counts.sessions += site?.sessions ?? 0;
    counts.bounces += site?.bounces ?? 0;
    counts.durationSeconds += (site?.durationMs ?? 0) / 1_000;
  }
};

/**
 * Counts events by the drain's own decision.
 * @param database where to count; the app's own when it is left out. Entries are looked up in the app's own either way
 */
export const replayer = (strapi: Core.Strapi, { timeZone, ...others }: Definitions, database: Database | undefined): Replayer => {
  const { definitions } = appGround(strapi);
  const ground = {
    strapi,
    definitions: { ...definitions, ...others, ...(timeZone !== undefined && { time: siteTime(timeZone) }) },
  };
  const transact = database ? transactionsOf(database) : appTransactions(strapi);
  const counts = { accepted: 0, duplicates: 0, views: 0, visitors: 0, sessions: 0, bounces: 0, durationSeconds: 0 };
  return {
    async apply(events) {
      add(counts, await drainBatch(ground, transact, bufferOf(events), events.length));
    },
    counts: () => counts,
  };
};
