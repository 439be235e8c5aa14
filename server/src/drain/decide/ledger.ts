import { monthOf, type SiteTime } from '../../settings';
import type { Counted, Period } from '../../totals';
import type { Tally } from './types';

const NAMES = [
  'views',
  'visitors',
  'arrivals',
  'sessions',
  'bounces',
  'durationMs',
  'interactions',
  'engagedMs',
  'exits',
] as const;

type Page<Target> = Map<Target, Map<string, Tally<Target>>>;

/** What is to be added to totals, gathered by target and period. Targets that are no numbers are told apart by identity. */
export const ledger = <Target = number>(time: SiteTime) => {
  const hours: Page<Target> = new Map();
  const days: Page<Target> = new Map();

  const tallyOf = (page: Page<Target>, period: Period, target: Target, start: string): Tally<Target> => {
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
        exits: 0,
      };
      ofTarget.set(start, tally);
    }
    return tally;
  };

  // One by one, not by their names in a loop: nothing is done more often, and that takes several times as long.
  const add = (tally: Counted, counts: Partial<Counted>): void => {
    tally.views += counts.views ?? 0;
    tally.visitors += counts.visitors ?? 0;
    tally.arrivals += counts.arrivals ?? 0;
    tally.sessions += counts.sessions ?? 0;
    tally.bounces += counts.bounces ?? 0;
    tally.durationMs += counts.durationMs ?? 0;
    tally.interactions += counts.interactions ?? 0;
    tally.engagedMs += counts.engagedMs ?? 0;
    tally.exits += counts.exits ?? 0;
  };

  /** The totals of longer periods: the days' added up. */
  const longer = (): Page<Target>[] => {
    const months: Page<Target> = new Map();
    const lifetimes: Page<Target> = new Map();
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
    addHour: (target: Target, hour: string, counts: Partial<Counted>): void => add(tallyOf(hours, 'hour', target, hour), counts),
    /** Adds to a day and all that is longer. */
    addDay: (target: Target, day: string, counts: Partial<Counted>): void => add(tallyOf(days, 'day', target, day), counts),
    /** Adds to the hour that an instant lies in and to all that is longer. */
    addAt(target: Target, instant: number, counts: Partial<Counted>): void {
      add(tallyOf(hours, 'hour', target, time.hourOf(instant)), counts);
      add(tallyOf(days, 'day', target, time.dayOf(instant)), counts);
    },
    /** The totals that change. */
    tallies: (): Tally<Target>[] =>
      [hours, days, ...longer()]
        .flatMap((page) => [...page.values()].flatMap((ofTarget) => [...ofTarget.values()]))
        .filter((tally) => NAMES.some((name) => tally[name] !== 0)),
  };
};

export type Ledger<Target = number> = ReturnType<typeof ledger<Target>>;
