import { monthOf, type SiteTime } from '../../settings';
import type { Counted, Period } from '../../totals';
import type { Tally } from './types';

const NAMES = ['views', 'visitors', 'arrivals', 'sessions', 'bounces', 'durationMs', 'interactions', 'engagedMs'] as const;

type Page = Map<number, Map<string, Tally>>;

/** What is to be added to totals, gathered by target and period. */
export const ledger = (time: SiteTime) => {
  const hours: Page = new Map();
  const days: Page = new Map();

  const tallyOf = (page: Page, period: Period, target: number, start: string): Tally => {
    let ofTarget = page.get(target);
    if (!ofTarget) {
      ofTarget = new Map();
      page.set(target, ofTarget);
    }
    let tally = ofTarget.get(start);
    if (!tally) {
      tally = {
        target,
        period,
        start,
        views: 0,
        visitors: 0,
        arrivals: 0,
        sessions: 0,
        bounces: 0,
        durationMs: 0,
        interactions: 0,
        engagedMs: 0,
      };
      ofTarget.set(start, tally);
    }
    return tally;
  };

  const add = (tally: Tally, counts: Partial<Counted>): void => {
    for (const name of NAMES) {
      const count = counts[name];
      if (count !== undefined) {
        tally[name] += count;
      }
    }
  };

  /** The totals of longer periods: the days' added up. */
  const longer = (): Page[] => {
    const months: Page = new Map();
    const lifetimes: Page = new Map();
    for (const [target, ofTarget] of days) {
      for (const [day, tally] of ofTarget) {
        add(tallyOf(months, 'month', target, monthOf(day)), tally);
        add(tallyOf(lifetimes, 'lifetime', target, ''), tally);
      }
    }
    return [months, lifetimes];
  };

  return {
    /** Adds to one hour only: what does not add up to days. */
    addHour: (target: number, hour: string, counts: Partial<Counted>): void => add(tallyOf(hours, 'hour', target, hour), counts),
    /** Adds to a day and all that is longer. */
    addDay: (target: number, day: string, counts: Partial<Counted>): void => add(tallyOf(days, 'day', target, day), counts),
    /** Adds to the hour that an instant lies in and to all that is longer. */
    addAt(target: number, instant: number, counts: Partial<Counted>): void {
      add(tallyOf(hours, 'hour', target, time.hourOf(instant)), counts);
      add(tallyOf(days, 'day', target, time.dayOf(instant)), counts);
    },
    /** The totals that change. */
    tallies: (): Tally[] =>
      [hours, days, ...longer()]
        .flatMap((page) => [...page.values()].flatMap((ofTarget) => [...ofTarget.values()]))
        .filter((tally) => NAMES.some((name) => tally[name] !== 0)),
  };
};

export type Ledger = ReturnType<typeof ledger>;
