import { setImmediate as breathe } from 'node:timers/promises';
import { packedShape } from '../../../records';
import { addDays, type SiteTime } from '../../../settings';
import { dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { daysFrom, earlierOf, type Reach } from '../../span';

const HOUR = 3_600_000;

/** From an instant on and before another, milliseconds since 1970 UTC. */
export interface Chunk {
  from: number;
  before: number;
}

/** One day of a question, the instants that count of it, and the parts that it is asked in. */
export interface DayOfRecords extends Chunk {
  day: string;
  /** The shape that it is packed in, if it is; null where only a part of it counts. */
  packedAs: string | null;
  chunks: Chunk[];
}

/** SQLite answers while nothing else is done in the process: it is asked for little at a time. */
const MOST_HOURS_AT_ONCE = 6;

const cut = ({ from, before }: Chunk, size: number): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let start = from; start < before; start += size) {
    chunks.push({ from: start, before: Math.min(start + size, before) });
  }
  return chunks;
};

/** The instant at which an hour ends, by its label. */
const endOfHour = (label: string, time: SiteTime): number => {
  const start = Date.parse(label);
  // A clock that changes by half an hour makes hours of half and of one and a half.
  let end = start + HOUR / 2;
  while (time.hourOf(end) === label) {
    end += HOUR / 2;
  }
  return end;
};

/** The days of a reach that have begun, from the first on that records are kept of, in order. @param at milliseconds since 1970 UTC */
export const daysOfRecords = (
  database: Database,
  { from, to, lastHour }: Reach,
  { keptFrom, at, time }: { keptFrom: string; at: number; time: SiteTime },
): DayOfRecords[] => {
  const size = dialectOf(database) === 'sqlite' ? MOST_HOURS_AT_ONCE * HOUR : Number.POSITIVE_INFINITY;
  return daysFrom(from > keptFrom ? from : keptFrom, earlierOf(to, time.dayOf(at))).map((day) => {
    const isCut = day === to && lastHour !== null;
    const chunk = { from: time.startOf(day), before: isCut ? endOfHour(lastHour, time) : time.startOf(addDays(day, 1)) };
    return { day, ...chunk, packedAs: isCut ? null : packedShape(time.timeZone), chunks: cut(chunk, size) };
  });
};

/** Lets others have their turn, between two questions to a database that answers in this process. */
export const pause = (): Promise<void> => breathe();
