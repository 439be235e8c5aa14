import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { Database } from '../../../strapi/database';
import { eachDay } from '../packed/each-day';
import { packedCounter } from '../packed/packed-counter';
import { packedHours } from '../packed/packed-hours';
import { countBySession } from './by-session';
import { addByTime, type By, QUARTER_MS, visitorsByTime } from './by-time';
import { type DayOfRecords, pause } from './chunks';
import type { Grouping } from './grouping';
import { type RecordFilter, recordFilter } from './record-filter';
import { addTo, type Counts, nothing, type Tallies } from './tally';

/** What a stretch of time had. */
export interface Counted {
  counts: Counts;
  visitors: number;
}

const isByFacts = ({ facts, target, path }: RecordFilter): boolean =>
  facts.length > 0 && target.length === 0 && path.length === 0;

const countByTime =
  (database: Database, filter: RecordFilter, by: By) =>
  async (day: DayOfRecords, tallies: Tallies, visitors: Set<string> | null): Promise<void> => {
    for (const chunk of day.chunks) {
      await addByTime(database, filter, by, chunk, tallies);
      for (const { visitor } of visitors ? await visitorsByTime(database, filter, null, chunk) : []) {
        visitors?.add(visitor);
      }
      await pause();
    }
  };

const counter = (database: Database, filters: DashboardFilters, by: Grouping | null) => {
  const filter = recordFilter(database, filters);
  const isOfSessions = by === null || by.of === 'sessions' || by.of === 'outcomes';
  return isByFacts(filter) && isOfSessions ? countBySession(database, filter, by) : countByTime(database, filter, by);
};

/**
 * Counts days one after the other, each as it is kept: packed, or in records.
 * @param take is given what a day has
 */
const countEach = async (
  database: Database,
  filters: DashboardFilters,
  by: Grouping | null,
  days: readonly DayOfRecords[],
  take: (day: string, tallies: Tallies, visitors: number) => void,
): Promise<void> => {
  const packed = await packedCounter(database, filters, by);
  let ofRecords: ReturnType<typeof counter> | null = null;
  await eachDay(database, days, packed.names, async (day, columns) => {
    const tallies: Tallies = new Map();
    if (columns) {
      // Which sessions go on from one day to the next has to be found out anew.
      ofRecords = null;
      take(day.day, tallies, packed.count(columns, tallies));
      return;
    }
    ofRecords ??= counter(database, filters, by);
    const visitors = new Set<string>();
    await ofRecords(day, tallies, by === null ? visitors : null);
    take(day.day, tallies, visitors.size);
  });
};

/** What fits on each of some days, by day. */
export const countDays = async (
  database: Database,
  filters: DashboardFilters,
  days: readonly DayOfRecords[],
): Promise<Map<string, Counted>> => {
  const counted = new Map<string, Counted>();
  await countEach(database, filters, null, days, (day, tallies, visitors) => {
    counted.set(day, { counts: tallies.get('') ?? nothing(), visitors });
  });
  return counted;
};

/** What fits in some days, by the values of a dimension. */
export const countValues = async (
  database: Database,
  filters: DashboardFilters,
  by: Grouping,
  days: readonly DayOfRecords[],
): Promise<Tallies> => {
  const all: Tallies = new Map();
  await countEach(database, filters, by, days, (_, tallies) => {
    for (const [value, counts] of tallies) {
      addTo(all, value, counts);
    }
  });
  return all;
};

/**
 * What fits in each hour of some days, by the hour's label.
 * @param withVisitors whether visitors are counted, which takes as long again, and more of days that are packed: those of each hour, and of all
 * together
 */
export const countHours = async (
  database: Database,
  filters: DashboardFilters,
  days: readonly DayOfRecords[],
  hourOf: (instant: number) => string,
  withVisitors: boolean,
): Promise<{ hours: Map<string, Counted>; visitors: number }> => {
  const filter = recordFilter(database, filters);
  const counted: Tallies = new Map();
  const seen = new Map<string, Set<string>>();
  const labelOf = (quarter: string | number): string => hourOf(Number(quarter) * QUARTER_MS);
  const packed = withVisitors ? null : await packedHours(database, filters);
  await eachDay(database, days, packed?.names ?? null, async ({ chunks }, columns) => {
    if (packed && columns) {
      packed.count(columns, counted);
      return;
    }
    for (const chunk of chunks) {
      const tallies: Tallies = new Map();
      await addByTime(database, filter, 'quarter', chunk, tallies);
      for (const [quarter, counts] of tallies) {
        addTo(counted, labelOf(quarter), counts);
      }
      for (const { name, visitor } of withVisitors ? await visitorsByTime(database, filter, 'quarter', chunk) : []) {
        seen.set(labelOf(name), (seen.get(labelOf(name)) ?? new Set()).add(visitor));
      }
      await pause();
    }
  });
  const hours = new Map([...counted].map(([hour, counts]) => [hour, { counts, visitors: seen.get(hour)?.size ?? 0 }]));
  return { hours, visitors: new Set([...seen.values()].flatMap((visitors) => [...visitors])).size };
};
