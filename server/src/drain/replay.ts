import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../buffer';
import { siteTime } from '../settings';
import type { Database } from '../strapi/database';
import { drainBatch, type Transact } from './drain-batch';
import { appGround, appTransactions } from './ground';

/** What may differ from the app's own settings. */
export interface ReplaySettings {
  /** The database whose tables of the plugin are written; the app's without it. Entries are looked up in the app's in any case. */
  database?: Database;
  silenceMs?: number | undefined;
  doubleClickMs?: number | undefined;
  /** An IANA name. */
  timeZone?: string | undefined;
}

/** What a replay did. */
export interface ReplaySummary {
  /** Events that were recorded. */
  accepted: number;
  /** Events whose id had been applied before, in this replay or ever. */
  duplicates: number;
  /** Events of types that are not tracked, or that name an entry there is not. */
  untracked: number;
  /** Events that the database refused, and that were set aside. */
  setAside: number;
  /** What was added to the site's numbers. */
  views: number;
  visitors: number;
  sessions: number;
  bounces: number;
  durationSeconds: number;
}

/** Applies recorded events as the drain applies buffered ones: by the same code, under the same lock, each batch in one transaction. */
export const replay = (strapi: Core.Strapi, { database, silenceMs, doubleClickMs, timeZone }: ReplaySettings = {}) => {
  const app = appGround(strapi);
  const ground = {
    ...app,
    definitions: {
      silenceMs: silenceMs ?? app.definitions.silenceMs,
      doubleClickMs: doubleClickMs ?? app.definitions.doubleClickMs,
      time: timeZone === undefined ? app.definitions.time : siteTime(timeZone),
    },
  };
  const transact: Transact = database
    ? (apply) => database.transaction((transaction) => apply(transaction))
    : appTransactions(strapi);
  const all: ReplaySummary = {
    accepted: 0,
    duplicates: 0,
    untracked: 0,
    setAside: 0,
    views: 0,
    visitors: 0,
    sessions: 0,
    bounces: 0,
    durationSeconds: 0,
  };
  let durationMs = 0;

  return {
    /** Applies events. When it resolves they are in the tables. @throws what the database throws; then none of them is */
    async apply(events: AcceptedEvent[]): Promise<void> {
      const given = { take: async () => ({ events, unreadable: [], release: async () => {} }) };
      const { applied, setAside } = await drainBatch(ground, transact, given, events.length);
      all.setAside += setAside;
      for (const { recorded, duplicates, untracked, site } of applied) {
        all.accepted += recorded;
        all.duplicates += duplicates;
        all.untracked += untracked;
        all.views += site?.views ?? 0;
        all.visitors += site?.visitors ?? 0;
        all.sessions += site?.sessions ?? 0;
        all.bounces += site?.bounces ?? 0;
        durationMs += site?.durationMs ?? 0;
      }
    },
    summary: (): ReplaySummary => ({ ...all, durationSeconds: Math.round(durationMs / 1_000) }),
  };
};
