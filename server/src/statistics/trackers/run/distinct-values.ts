import { DAYS_OF_PERIOD } from '../../../../../contracts/statistics';
import { addDays } from '../../../settings';
import { EVERYTHING } from '../../statistic-object';
import type { Counted } from '../definition/definition';
import { countDistinct, countFirst, type DistinctDay, LONGEST_DAYS } from '../statements/count-distinct';
import type { EntriesQuestion } from '../statements/entries';
import type { ObjectDay } from '../statements/tracker-days';
import { type DaySpan, earlierOf, joinSpans, numberOf } from './day-span';
import type { Counting } from './ground';
import type { ValueAt } from './rolling-values';

type Found<Day> = Omit<Day, 'object'> & { objectId: number };

/** Asks of everything, and of each object where they are told apart. */
const ofAll = async <Day extends { object: string | null }>(
  counting: Counting,
  counted: Counted,
  ask: (isGrouped: boolean) => Promise<Day[]>,
): Promise<Found<Day>[]> => {
  const whole = (await ask(false)).map(({ object: _, ...day }) => ({ ...day, objectId: EVERYTHING }));
  const grouped = counted.groupBy === null ? [] : await ask(true);
  const values = new Set(grouped.flatMap(({ object }) => (object === null ? [] : [object])));
  const ids = await counting.idsFor(values);
  const named = grouped.flatMap(({ object, ...day }) =>
    object === null ? [] : [{ ...day, objectId: ids.get(object) as number }],
  );
  return [...whole, ...named];
};

/** How many values an object has on a day that do not come again within so many days: by how many, from 0. */
type Remaining = Map<number, Map<number, number[]>>;

const remainingOf = (days: readonly Found<DistinctDay>[]): Remaining => {
  const remaining: Remaining = new Map();
  for (const { objectId, date, again, values } of days) {
    const ofObject = remaining.get(objectId) ?? new Map<number, number[]>();
    const left = ofObject.get(numberOf(date)) ?? Array.from({ length: LONGEST_DAYS }, () => 0);
    // On the day itself and until the day before they come again they are not counted by a later one.
    for (let after = 0; after < again; after += 1) {
      left[after] = (left[after] ?? 0) + values;
    }
    remaining.set(objectId, ofObject.set(numberOf(date), left));
  }
  return remaining;
};

const firstsOf = (days: readonly Found<Omit<DistinctDay, 'again'>>[]): Map<number, { day: number; values: number }[]> => {
  const firsts = new Map<number, { day: number; values: number }[]>();
  for (const { objectId, date, values } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const ofObject = firsts.get(objectId) ?? [];
    ofObject.push({ day: numberOf(date), values: values + (ofObject.at(-1)?.values ?? 0) });
    firsts.set(objectId, ofObject);
  }
  return firsts;
};

/**
 * Different values are counted from the entries, because days do not add up to them.
 * @param least the first day that counts in a lifetime
 */
export const distinctValues = async (
  counting: Counting,
  counted: Counted,
  spans: readonly DaySpan[],
  { least, doneTo }: { least: string; doneTo: string },
): Promise<{ days: ObjectDay[]; valueAt: ValueAt }> => {
  const { strapi, database, time, periods } = counting;
  const isRolling = periods.some((period) => period !== 'day' && period !== 'lifetime');
  const wide = isRolling
    ? joinSpans(
        spans.map(({ from, to }) => ({
          from: addDays(from, 1 - LONGEST_DAYS),
          to: earlierOf(doneTo, addDays(to, LONGEST_DAYS - 1)),
        })),
      )
    : spans;
  const ask = (within: readonly DaySpan[]): EntriesQuestion => ({ counted, spans: within, time });
  const found = await ofAll(counting, counted, (isGrouped) => countDistinct(strapi, database, ask(wide), isGrouped));
  const firsts = periods.includes('lifetime')
    ? await ofAll(counting, counted, (isGrouped) => countFirst(strapi, database, ask([{ from: least, to: doneTo }]), isGrouped))
    : [];
  const remaining = remainingOf(found);
  const lifetimes = firstsOf(firsts);
  const isAsked = (date: string): boolean => spans.some(({ from, to }) => from <= date && date <= to);
  const days = new Map<string, ObjectDay>();
  for (const { objectId, date, values } of found) {
    if (isAsked(date)) {
      const known = days.get(`${objectId} ${date}`);
      const entries = values + (known?.entries ?? 0);
      days.set(`${objectId} ${date}`, { objectId, date, entries, counted: entries, amount: null, least: null, most: null });
    }
  }
  return {
    days: [...days.values()],
    valueAt(objectId, period, day) {
      if (period === 'lifetime') {
        return lifetimes.get(objectId)?.findLast((first) => first.day <= day)?.values ?? 0;
      }
      const ofObject = remaining.get(objectId);
      let values = 0;
      for (let after = 0; after < DAYS_OF_PERIOD[period]; after += 1) {
        values += ofObject?.get(day - after)?.[after] ?? 0;
      }
      return values;
    },
  };
};
