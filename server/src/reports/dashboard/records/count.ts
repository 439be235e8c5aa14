import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { Database } from '../../../strapi/database';
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

/** What fits on each of some days, by day. */
export const countDays = async (
  database: Database,
  filters: DashboardFilters,
  days: readonly DayOfRecords[],
): Promise<Map<string, Counted>> => {
  const counted = new Map<string, Counted>();
  const count = counter(database, filters, null);
  for (const day of days) {
    const [tallies, visitors]: [Tallies, Set<string>] = [new Map(), new Set()];
    await count(day, tallies, visitors);
    counted.set(day.day, { counts: tallies.get('') ?? nothing(), visitors: visitors.size });
  }
  return counted;
};

/** What fits in some days, by the values of a dimension. */
export const countValues = async (
  database: Database,
  filters: DashboardFilters,
  by: Grouping,
  days: readonly DayOfRecords[],
): Promise<Tallies> => {
  const tallies: Tallies = new Map();
  const count = counter(database, filters, by);
  for (const day of days) {
    await count(day, tallies, null);
  }
  return tallies;
};

/**
 * What fits in each hour of some days, by the hour's label.
 * @param withVisitors whether visitors are counted, which takes as long again: those of each hour, and of all together
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
  for (const chunk of days.flatMap(({ chunks }) => chunks)) {
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
  const hours = new Map([...counted].map(([hour, counts]) => [hour, { counts, visitors: seen.get(hour)?.size ?? 0 }]));
  return { hours, visitors: new Set([...seen.values()].flatMap((visitors) => [...visitors])).size };
};
