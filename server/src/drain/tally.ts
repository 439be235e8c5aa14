import { monthOf, type SiteTime } from '../settings';
import type { Period } from '../totals';

/** A view as the totals see it. */
export interface CountedView {
  visitor: string;
  /** The key of the target it counts for beside the site. */
  target: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
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

type Tallies = Map<string, Tally>;

const add = (
  tallies: Tallies,
  target: string,
  period: Period,
  start: string,
  counts: Pick<Tally, 'views' | 'visitors' | 'arrivals'>,
): void => {
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

/** `Map.groupBy`, which Node has from version 21. */
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
};

/** Adds the views that one visitor gave one target on one day. */
const addDay = (tallies: Tallies, target: string, day: string, instants: number[], time: SiteTime): void => {
  const firstHour = time.hourOf(Math.min(...instants));
  for (const [start, hour] of grouped(instants, (at) => time.hourOf(at))) {
    add(tallies, target, 'hour', start, { views: hour.length, visitors: 1, arrivals: start === firstHour ? 1 : 0 });
  }
  const counts = { views: instants.length, visitors: 1, arrivals: 1 };
  add(tallies, target, 'day', day, counts);
  add(tallies, target, 'month', monthOf(day), counts);
  add(tallies, target, 'lifetime', '', counts);
};

/**
 * Counts views into totals: of their targets and of the site, for every period.
 * Visitors are distinct in a calendar day of the site's time zone and added up over longer periods.
 * @param views in any order
 * @param siteTarget the key under which the whole site is counted
 */
export const tally = (views: readonly CountedView[], siteTarget: string, time: SiteTime): Tallies => {
  const tallies: Tallies = new Map();
  for (const [day, ofDay] of grouped(views, ({ at }) => time.dayOf(at))) {
    for (const ofVisitor of grouped(ofDay, ({ visitor }) => visitor).values()) {
      addDay(
        tallies,
        siteTarget,
        day,
        ofVisitor.map(({ at }) => at),
        time,
      );
      for (const [target, ofTarget] of grouped(ofVisitor, (view) => view.target)) {
        addDay(
          tallies,
          target,
          day,
          ofTarget.map(({ at }) => at),
          time,
        );
      }
    }
  }
  return tallies;
};
