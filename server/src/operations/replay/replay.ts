import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../../buffer';
import { type ReplaySummary as Replayed, type ReplaySettings, replay } from '../../drain';
import { pieces } from '../../strapi/database';
import { type RecordedLine, readLine } from './read-line';
import { scratchDatabase } from './scratch-database';

/** What a replay may do otherwise than the settings say. */
export interface ReplayOptions extends Omit<ReplaySettings, 'database'> {
  /** Count into a database that is thrown away. */
  scratch?: boolean;
}

/** Why a line was left out. */
interface LineComplaint {
  number: number;
  message: string;
}

/** What was replayed. */
export interface ReplaySummary extends Replayed {
  /** Lines that were read, those that were left out among them. */
  events: number;
}

/** A replay that is under way. */
export interface Replay {
  /** Counts the events of some lines. @returns what is wrong with those that had to be left out */
  apply(lines: RecordedLine[]): Promise<LineComplaint[]>;
  summary(): ReplaySummary;
  close(): Promise<void>;
}

/** How many events are applied in one transaction. */
const BATCH = 1_000;

/** Counts recorded events, by the definitions of the settings or by others. */
export const replayService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async open({ scratch, ...definitions }: ReplayOptions): Promise<Replay> {
    const database = scratch ? await scratchDatabase(strapi) : undefined;
    const replaying = replay(strapi, { ...definitions, ...(database && { database: database.connection }) });
    let events = 0;
    return {
      async apply(lines) {
        const good: AcceptedEvent[] = [];
        const complaints: LineComplaint[] = [];
        for (const line of lines) {
          const read = readLine(strapi, line);
          if ('event' in read) {
            good.push(read.event);
          } else {
            complaints.push({ number: line.number, message: read.complaint });
          }
        }
        for (const batch of pieces(good, BATCH)) {
          await replaying.apply(batch);
        }
        events += lines.length;
        return complaints;
      },
      summary: () => ({ events, ...replaying.summary() }),
      close: async () => database?.destroy(),
    };
  },
});

export type ReplayService = ReturnType<typeof replayService>;
