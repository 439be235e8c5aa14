import { monthOf, type SiteTime } from '../../settings';
import type { Counted, Period } from '../../totals';
import type { Tally } from './types';

const NOTHING: Counted = {
  views: 0,
  visitors: 0,
  arrivals: 0,
  sessions: 0,
  bounces: 0,
  durationMs: 0,
  interactions: 0,
  engagedMs: 0,
};

const NAMES = Object.keys(NOTHING) as (keyof Counted)[];

/** What is to be added to totals, gathered by target and period. */
export const ledger = (time: SiteTime) => {
  const tallies = new Map<string, Tally>();

  const add = (target: number, period: Period, start: string, counts: Partial<Counted>): void => {
    const key = `${target} ${period} ${start}`;
    let tally = tallies.get(key);
    if (!tally) {
      tally = { target, period, start, ...NOTHING };
      tallies.set(key, tally);
    }
    for (const name of NAMES) {
      tally[name] += counts[name] ?? 0;
    }
  };

  const addDay = (target: number, day: string, counts: Partial<Counted>): void => {
    add(target, 'day', day, counts);
    add(target, 'month', monthOf(day), counts);
    add(target, 'lifetime', '', counts);
  };

  return {
    /** Adds to one hour only: what does not add up to days. */
    addHour: (target: number, hour: string, counts: Partial<Counted>): void => add(target, 'hour', hour, counts),
    /** Adds to a day and all that is longer. */
    addDay,
    /** Adds to the hour that an instant lies in and to all that is longer. */
    addAt(target: number, instant: number, counts: Partial<Counted>): void {
      add(target, 'hour', time.hourOf(instant), counts);
      addDay(target, time.dayOf(instant), counts);
    },
    /** The totals that change. */
    tallies: (): Tally[] => [...tallies.values()].filter((tally) => NAMES.some((name) => tally[name] !== 0)),
  };
};

export type Ledger = ReturnType<typeof ledger>;
