import { errors } from '@strapi/utils';
import { addDays } from '../../../settings';
import { faultPoint } from '../../../strapi/fault-point';
import type { Computing } from '../definition/definition';
import { deleteMarks, readMarks } from '../statements/tracker-changes';
import { type TrackerRow, updateTracker } from '../statements/tracker-rows';
import { firstDayOf, leastDay } from './begin';
import { recompute } from './compute';
import { type DaySpan, earlierOf, joinSpans, laterOf, numberOf, within } from './day-span';
import type { Ground } from './ground';
import { recount } from './recount';

/** `more`: there is something left to be done. */
export type Step = 'more' | 'done';

interface StepOptions {
  /** How many days are gone through at once. */
  days: number;
  now: number;
  computing: Computing | undefined;
}

/** More days that have changed than these are gone through one part after the other. */
const MOST_DAYS = 366;

/** What was written past Strapi is found once a day. */
const RECOUNT_EVERY_MS = 24 * 3_600_000;

const work = async (ground: Ground, spans: readonly DaySpan[], doneTo: string, today: string, computing?: Computing) => {
  const { counted } = ground.tracker.definition;
  const done = { before: ground.tracker.doneTo, to: doneTo };
  if (counted) {
    await recount(ground, counted, spans, done, leastDay(ground, today));
    return;
  }
  if (!computing) {
    throw new errors.ApplicationError(`The function of ${ground.tracker.ref} is not registered`);
  }
  for (const span of spans) {
    await recompute(ground, computing, span);
  }
};

/** Goes through the next days of all of them. */
const goOn = async (ground: Ground, today: string, { days, now, computing }: StepOptions): Promise<Step> => {
  const { database, tracker } = ground;
  const ended = { isBackfilling: false, nextDay: '', recountAtMs: now + RECOUNT_EVERY_MS, lastRunAtMs: now, error: null };
  const from = tracker.nextDay === '' ? await firstDayOf(ground, today) : tracker.nextDay;
  if (from === null || from > today) {
    await updateTracker(database, tracker.id, { ...ended, doneTo: laterOf(tracker.doneTo, today) });
    return 'more';
  }
  const to = earlierOf(today, addDays(from, days - 1));
  const doneTo = laterOf(tracker.doneTo, to);
  await work(ground, [{ from, to }], doneTo, today, computing);
  faultPoint('tracker-days-written');
  const next = to === today ? ended : { nextDay: addDays(to, 1), lastRunAtMs: now, error: null };
  await updateTracker(database, tracker.id, { ...next, doneTo });
  return 'more';
};

/** The days that what is marked is about. */
const daysOfMarks = (
  { time, strapi }: Ground,
  { definition: { counted } }: TrackerRow,
  spans: readonly { fromMs: number; toMs: number }[],
): DaySpan[] => {
  const attribute =
    counted && (strapi.db.metadata.get(counted.uid).attributes[counted.dateField] as { type: string } | undefined);
  const dayOf = (instant: number): string =>
    attribute?.type === 'date' ? new Date(instant).toISOString().slice(0, 10) : time.dayOf(instant);
  return spans.map(({ fromMs, toMs }) => ({ from: dayOf(fromMs), to: dayOf(toMs) }));
};

/** Counts again what has changed since the last run, and the days that have begun. */
const catchUp = async (ground: Ground, today: string, { now, computing }: StepOptions): Promise<Step> => {
  const { database, tracker } = ground;
  if (tracker.recountAtMs <= now && tracker.definition.counted) {
    await updateTracker(database, tracker.id, { isBackfilling: true, nextDay: '' });
    return 'more';
  }
  const marks = await readMarks(database, tracker.id);
  const newest = computing ? addDays(today, 1 - computing.again) : today;
  const begun = tracker.doneTo < today || computing ? [{ from: earlierOf(newest, addDays(tracker.doneTo, 1)), to: today }] : [];
  const least = leastDay(ground, today);
  const spans = joinSpans(
    [...daysOfMarks(ground, tracker, marks.spans), ...begun].flatMap((span) => within(span, least, today) ?? []),
  );
  await deleteMarks(database, marks.ids);
  const days = spans.reduce((sum, { from, to }) => sum + numberOf(to) - numberOf(from) + 1, 0);
  if (marks.isAnyDay || days > MOST_DAYS) {
    const nextDay = marks.isAnyDay ? '' : (spans[0]?.from ?? '');
    await updateTracker(database, tracker.id, { isBackfilling: true, nextDay });
    return 'more';
  }
  const doneTo = laterOf(tracker.doneTo, today);
  if (spans.length > 0) {
    await work(ground, spans, doneTo, today, computing);
  }
  await updateTracker(database, tracker.id, { doneTo, lastRunAtMs: now, error: null });
  return marks.isAll ? 'done' : 'more';
};

/** Does the next of what there is to do for a tracker, in the transaction that has it. */
export const step = (ground: Ground, options: StepOptions): Promise<Step> => {
  const today = ground.time.dayOf(options.now);
  return ground.tracker.isBackfilling ? goOn(ground, today, options) : catchUp(ground, today, options);
};
