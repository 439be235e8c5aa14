import type { StatisticPeriod } from '../../../../../contracts/statistics';
import type { Aggregate } from '../../../../../contracts/trackers';
import { addDays } from '../../../settings';
import { LONGEST_DAYS } from '../statements/count-distinct';
import { type ObjectDay, readDays, sumsBefore } from '../statements/tracker-days';
import { type DaySpan, numberOf } from './day-span';
import type { Ground } from './ground';
import { figureOf, NOTHING, type Sums, sumsOf, together } from './values-of';

/** The value of an object in the period that ends with a day. */
export type ValueAt = (objectId: number, period: StatisticPeriod, day: number) => number | null;

/** The lifetimes of objects: each is asked for day by day. */
const lifetimes = (days: ReadonlyMap<number, ReadonlyMap<number, Sums>>, before: ReadonlyMap<number, Sums>, first: number) => {
  const reached = new Map<number, { day: number; sums: Sums }>();
  return (objectId: number, day: number): Sums => {
    const known = reached.get(objectId);
    let { day: at, sums } = known && known.day <= day ? known : { day: first - 1, sums: before.get(objectId) ?? NOTHING };
    for (; at < day; at += 1) {
      const next = days.get(objectId)?.get(at + 1);
      sums = next ? together(sums, next) : sums;
    }
    reached.set(objectId, { day, sums });
    return sums;
  };
};

/** Makes values of what is counted a day. @param before what was counted of each object before the day at which `days` begin */
export const valuesFrom = (
  aggregate: Aggregate,
  counted: readonly ObjectDay[],
  before: readonly ObjectDay[],
  start: string,
): ValueAt => {
  const days = new Map<number, Map<number, Sums>>();
  for (const { objectId, date, ...sums } of counted) {
    const ofObject = days.get(objectId) ?? new Map<number, Sums>();
    days.set(objectId, ofObject.set(numberOf(date), sums));
  }
  const lifetimeOf = lifetimes(days, new Map(before.map(({ objectId, ...sums }) => [objectId, sums])), numberOf(start));
  const none = new Map<number, Sums>();
  return (objectId, period, day) =>
    figureOf(aggregate, period === 'lifetime' ? lifetimeOf(objectId, day) : sumsOf(period, days.get(objectId) ?? none, day));
};

/** Makes values of what the tracker has counted. @param objects null for all */
export const rollingValues = async (
  { database, tracker: { id, definition } }: Ground,
  aggregate: Aggregate,
  { from, to }: DaySpan,
  objects: readonly number[] | null,
): Promise<ValueAt> => {
  const start = addDays(from, 1 - LONGEST_DAYS);
  const days = await readDays(database, id, { from: start, to }, objects);
  const hasLifetime = definition.periods.includes('lifetime');
  const before = hasLifetime ? await sumsBefore(database, id, start, objects) : [];
  return valuesFrom(aggregate, days, before, start);
};
