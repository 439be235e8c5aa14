import { monthOf, type SiteTime } from '../settings';
import type { Period } from '../totals';

/** One visitor on one target in one hour, however many views that were. */
export interface Visit {
  visitor: string;
  /** The target's key. */
  target: string;
  /** The hour's label, see the site's calendar. */
  hour: string;
}

/** One total, or what is to be added to one. */
export interface Tally {
  target: string;
  period: Period;
  start: string;
  views: number;
  visitors: number;
  arrivals: number;
}

type Counts = Pick<Tally, 'views' | 'visitors' | 'arrivals'>;

/** Totals by target, period and start. */
export type Tallies = Map<string, Tally>;

/** Adds to the total of a target for a period. */
const add = (tallies: Tallies, target: string, period: Period, start: string, counts: Counts): void => {
  const key = `${target} ${period} ${start}`;
  const known = tallies.get(key);
  if (known) {
    known.views += counts.views;
    known.visitors += counts.visitors;
    known.arrivals += counts.arrivals;
  } else {
    tallies.set(key, { target, period, start, ...counts });
  }
};

/** Adds to the totals of the day that an hour lies in, and of all longer periods. */
const addDay = (tallies: Tallies, target: string, day: string, counts: Counts): void => {
  add(tallies, target, 'day', day, counts);
  add(tallies, target, 'month', monthOf(day), counts);
  add(tallies, target, 'lifetime', '', counts);
};

/** The hours of visits, by who came to what on which day. */
const hoursOfVisits = (visits: Iterable<Visit>, siteTarget: string, time: SiteTime) => {
  const groups = new Map<string, { target: string; day: string; hours: Set<string> }>();
  for (const { visitor, target: visited, hour } of visits) {
    const day = time.dayOf(Date.parse(hour));
    for (const target of [visited, siteTarget]) {
      const key = `${visitor} ${target} ${day}`;
      const group = groups.get(key);
      if (group) {
        group.hours.add(hour);
      } else {
        groups.set(key, { target, day, hours: new Set([hour]) });
      }
    }
  }
  return groups.values();
};

/**
 * Counts the visitors of targets, and of the site, for every period: distinct in a calendar day of the site's time zone and added up
 * over longer periods.
 * @param visits in any order, each any number of times
 * @param siteTarget the key under which the whole site is counted
 */
export const tallyVisits = (visits: Iterable<Visit>, siteTarget: string, time: SiteTime): Tallies => {
  const tallies: Tallies = new Map();
  for (const { target, day, hours } of hoursOfVisits(visits, siteTarget, time)) {
    const [first, ...later] = [...hours].sort();
    add(tallies, target, 'hour', first as string, { views: 0, visitors: 1, arrivals: 1 });
    for (const hour of later) {
      add(tallies, target, 'hour', hour, { views: 0, visitors: 1, arrivals: 0 });
    }
    addDay(tallies, target, day, { views: 0, visitors: 1, arrivals: 1 });
  }
  return tallies;
};

/** Counts views of targets, and of the site, for every period. */
export const tallyViews = (views: Iterable<Visit>, siteTarget: string, time: SiteTime): Tallies => {
  const tallies: Tallies = new Map();
  const one = { views: 1, visitors: 0, arrivals: 0 };
  for (const { target: viewed, hour } of views) {
    const day = time.dayOf(Date.parse(hour));
    for (const target of [viewed, siteTarget]) {
      add(tallies, target, 'hour', hour, one);
      addDay(tallies, target, day, one);
    }
  }
  return tallies;
};
