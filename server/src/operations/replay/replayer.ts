import type { Core } from '@strapi/strapi';
import { type AcceptedEvent, eventBuffer } from '../../buffer';
import { drainOf } from '../../drain';
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
  /** Events whose id had been seen before, in the file or in the database. */
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

/** Counts events of any time, in the order they come, through the drain's own decision. */
export interface Replayer {
  apply(events: AcceptedEvent[]): Promise<void>;
  counts(): Promise<ReplayedCounts>;
}

/** @param database where to count; the app's own when it is left out */
export const replayer = (strapi: Core.Strapi, _definitions: Definitions, _database?: Database): Replayer => {
  let accepted = 0;
  return {
    async apply(events) {
      await eventBuffer(strapi).append(events);
      await drainOf(strapi).drainAll();
      accepted += events.length;
    },
    async counts() {
      return { accepted, duplicates: 0, views: 0, visitors: 0, sessions: 0, bounces: 0, durationSeconds: 0 };
    },
  };
};
