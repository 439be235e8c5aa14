import { errors } from '@strapi/utils';
import { addDays } from '../../../settings';
import { type StatisticRow, writeStatistics } from '../../statements/write-statistics';
import { EVERYTHING } from '../../statistic-object';
import type { Counted } from '../definition/definition';
import { firstDays } from '../statements/first-days';
import { forgetValues } from '../statements/forget-values';
import { type ObjectDay, readDays, replaceDays } from '../statements/tracker-days';
import { changedObjects } from './changed-objects';
import { countSpans } from './count-spans';
import { type DaySpan, dayAt, earlierOf, laterOf, numberOf } from './day-span';
import { distinctValues } from './distinct-values';
import type { Ground } from './ground';
import { objectsFor } from './objects-of';
import { rollingValues, type ValueAt } from './rolling-values';
import { type Done, daysOf, type Target } from './targets';

const unitsIn = ({ metric: { metric, decimals } }: Ground, value: number | null): number | null => {
  const units = value === null ? null : Math.round(value * 10 ** decimals);
  if (units !== null && !Number.isSafeInteger(units)) {
    throw new errors.ValidationError(`A value of ${metric} would be too large to be kept exactly`);
  }
  return units;
};

const rowsFor = (ground: Ground, targets: readonly Target[], done: Done, valueAt: ValueAt): StatisticRow[] => {
  const rows: StatisticRow[] = [];
  // In the order of their keys, as all who write.
  for (const period of ground.tracker.definition.periods.toSorted()) {
    for (const target of targets) {
      const days = daysOf(period, target, done);
      for (let day = days ? numberOf(days.from) : 0; days && day <= numberOf(days.to); day += 1) {
        const value = unitsIn(ground, valueAt(target.objectId, period, day));
        rows.push({ metric_id: ground.metric.id, period, object_id: target.objectId, date: dayAt(day), value });
      }
    }
  }
  return rows;
};

/** The first day of each object; of everything the day that the tracker says. */
const firstsWithSince = (
  { tracker: { definition } }: Ground,
  firsts: ReadonlyMap<number, string>,
  doneTo: string,
): Map<number, string> =>
  definition.since !== null && definition.since <= doneTo
    ? new Map([...firsts, [EVERYTHING, definition.since]])
    : new Map(firsts);

/** What lies between days is not known of different values, as it is of days that add up. */
const asOne = (spans: readonly DaySpan[]): DaySpan[] => {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [{ from: first.from, to: last.to }] : [];
};

/** Deletes the values of days before there is anything, where there was. */
const forgetEarlier = async (
  { database, metric }: Ground,
  changed: ReadonlyMap<number, DaySpan>,
  before: ReadonlyMap<number, string>,
  after: ReadonlyMap<number, string>,
  doneTo: string,
): Promise<void> => {
  for (const objectId of changed.keys()) {
    const from = before.get(objectId);
    const first = after.get(objectId);
    if (from !== undefined && (first === undefined || first > from)) {
      await forgetValues(database, metric.id, [objectId], { from, to: first === undefined ? doneTo : addDays(first, -1) });
    }
  }
};

/**
 * Counts some days again, and writes the values that change by it, of these days and of the periods that reach over them. All objects have
 * values from their first entry on until `doneTo`.
 * @param changedSpans days up to `done.to`, in order, and all after `done.before` among them
 * @param least the first day that counts at all
 */
export const recount = async (
  ground: Ground,
  counted: Counted,
  changedSpans: readonly DaySpan[],
  done: Done,
  least: string,
): Promise<void> => {
  const { database, tracker } = ground;
  const isDistinct = counted.aggregate === 'distinct';
  const spans = isDistinct ? asOne(changedSpans) : changedSpans;
  const counting = {
    ...ground,
    periods: tracker.definition.periods,
    idsFor: (values: ReadonlySet<string>) => objectsFor(ground, counted, values),
  };
  const distinct = isDistinct ? await distinctValues(counting, counted, spans, { least, doneTo: done.to }) : null;
  const after = distinct?.days ?? (await countSpans(counting, counted, spans));
  const before: ObjectDay[] = [];
  for (const span of spans) {
    before.push(...(await readDays(database, tracker.id, span)));
  }
  const changed = changedObjects(before, after, !isDistinct);
  const isLonger = done.to > done.before;
  if (changed.size === 0 && !isLonger) {
    return;
  }
  const named = isLonger ? null : [...changed.keys()];
  const firstsBefore = firstsWithSince(ground, await firstDays(database, tracker.id, named), done.before);
  if (changed.size > 0) {
    await replaceDays(database, tracker.id, spans, after);
  }
  const firsts = firstsWithSince(ground, await firstDays(database, tracker.id, named), done.to);
  await forgetEarlier(ground, changed, firstsBefore, firsts, done.before);
  const targets = [...firsts]
    .filter(([objectId]) => isLonger || changed.has(objectId))
    .sort(([a], [b]) => a - b)
    .map(([objectId, first]): Target => {
      const had = firstsBefore.get(objectId);
      const noneTo = had === undefined ? done.to : had > first ? addDays(had, -1) : null;
      return { objectId, first, changed: changed.get(objectId) ?? null, noneTo };
    });
  const days = targets.flatMap((target) => tracker.definition.periods.flatMap((period) => daysOf(period, target, done) ?? []));
  if (days.length === 0) {
    return;
  }
  const span = {
    from: days.map(({ from }) => from).reduce(earlierOf),
    to: days.map(({ to }) => to).reduce(laterOf),
  };
  const valueAt = distinct?.valueAt ?? (await rollingValues(ground, counted.aggregate, span, named));
  await writeStatistics(database, rowsFor(ground, targets, done, valueAt), 'replace');
};
