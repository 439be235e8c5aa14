import type { SiteTime } from '../../settings';
import type { Ledger } from './ledger';
import type { ChangedVisit, NewEvent, StoredView, Visit } from './types';

type Sign = 1 | -1;

const keyOf = ({ visitor, target, hour }: Visit): string => `${visitor} ${target} ${hour}`;

/** The visits with the views that now count, and without those that no longer do: the ones that are new or have changed, before and after. */
export const changedVisits = (
  stored: readonly Visit[],
  counted: readonly NewEvent[],
  uncounted: readonly StoredView[],
  time: SiteTime,
): ChangedVisit[] => {
  const visits = new Map(stored.map((visit) => [keyOf(visit), visit]));
  const changed = new Map<string, ChangedVisit>();
  const add = ({ visitor, target, at }: { visitor: string; target: number; at: number }, views: Sign): void => {
    const hour = time.hourOf(at);
    const key = `${visitor} ${target} ${hour}`;
    let visit = changed.get(key);
    if (!visit) {
      const known = visits.get(key);
      visit = { day: known?.day ?? time.dayOf(at), visitor, hour, target, views: known?.views ?? 0, isNew: known === undefined };
      changed.set(key, visit);
    }
    visit.views += views;
  };
  for (const view of counted) {
    add(view, 1);
  }
  for (const view of uncounted) {
    add(view, -1);
  }
  return [...changed.values()];
};

/** What one visitor did on one day: the hours with counted views, by target and for the site. */
const hoursByTarget = (visits: readonly Visit[], site: number): Map<number, Map<string, number>> => {
  const targets = new Map<number, Map<string, number>>();
  for (const { target: visited, hour, views } of visits) {
    for (const target of views > 0 ? [visited, site] : []) {
      const hours = targets.get(target) ?? new Map<string, number>();
      targets.set(target, hours.set(hour, (hours.get(hour) ?? 0) + views));
    }
  }
  return targets;
};

/** Enters a day of which all is in one hour, as most are: each visit is of another target, and has come with it. */
const enterHour = (ledger: Ledger, day: string, visits: readonly Visit[], site: number, sign: Sign): void => {
  let all = 0;
  let hourOfAll = '';
  for (const { target, hour, views } of visits) {
    if (views > 0) {
      const counts = { views: sign * views, visitors: sign, arrivals: sign };
      ledger.addHour(target, hour, counts);
      ledger.addDay(target, day, counts);
      all += views;
      hourOfAll = hour;
    }
  }
  if (all > 0) {
    const counts = { views: sign * all, visitors: sign, arrivals: sign };
    ledger.addHour(site, hourOfAll, counts);
    ledger.addDay(site, day, counts);
  }
};

const enter = (ledger: Ledger, day: string, visits: readonly Visit[], site: number, sign: Sign): void => {
  if (visits.every(({ hour }) => hour === visits[0]?.hour)) {
    enterHour(ledger, day, visits, site, sign);
    return;
  }
  for (const [target, hours] of hoursByTarget(visits, site)) {
    let all = 0;
    let first = '￿';
    for (const [hour, views] of hours) {
      all += views;
      first = hour < first ? hour : first;
    }
    for (const [hour, views] of hours) {
      ledger.addHour(target, hour, { views: sign * views, visitors: sign, arrivals: hour === first ? sign : 0 });
    }
    ledger.addDay(target, day, { views: sign * all, visitors: sign, arrivals: sign });
  }
};

const byDayAndVisitor = (visits: readonly Visit[]): Map<string, Map<string, Visit[]>> => {
  const days = new Map<string, Map<string, Visit[]>>();
  for (const visit of visits) {
    let visitors = days.get(visit.day);
    if (!visitors) {
      visitors = new Map();
      days.set(visit.day, visitors);
    }
    const group = visitors.get(visit.visitor);
    if (group) {
      group.push(visit);
    } else {
      visitors.set(visit.visitor, [visit]);
    }
  }
  return days;
};

/** A visitor's day as it is: what has changed, and of what was known the rest. */
const dayNow = (changed: readonly Visit[], known: readonly Visit[]): readonly Visit[] => {
  const isChanged = new Set(changed.map(keyOf));
  return [...changed, ...known.filter((visit) => !isChanged.has(keyOf(visit)))];
};

/**
 * Enters what changed visits mean for views and visitors: the day of each visitor concerned is taken out as it was and put in as it is.
 * Visitors are distinct in a calendar day of the site's time zone, for each target and for the site.
 */
export const enterVisits = (ledger: Ledger, stored: readonly Visit[], changed: readonly Visit[], site: number): void => {
  const before = byDayAndVisitor(stored);
  for (const [day, visitors] of byDayAndVisitor(changed)) {
    for (const [visitor, visits] of visitors) {
      const known = before.get(day)?.get(visitor);
      if (known) {
        enter(ledger, day, known, site, -1);
      }
      enter(ledger, day, known ? dayNow(visits, known) : visits, site, 1);
    }
  }
};
