import type { SiteTime } from '../settings';
import { type Tally, tallyViews, tallyVisits, type Visit } from './tally';

/** A view that is to be counted. */
export interface NewView {
  id: string;
  visitor: string;
  /** The key of the target it counts for beside the site. */
  target: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

/** When something was first and last viewed, milliseconds since 1970 UTC. */
export interface ViewedSpan {
  first: number;
  last: number;
}

/** What is to be written. */
export interface Changes<View extends NewView> {
  /** The views to be recorded, each id once. */
  views: View[];
  /** The visits to be recorded: none of them is yet. */
  visits: Visit[];
  /** What is to be added to the totals. */
  totals: Tally[];
  /** Of each target seen, the site among them: the span that the new views lie in. */
  spans: Map<string, ViewedSpan>;
}

/** What the tables hold that the new views can touch. */
export interface Stored {
  /** The ids, among those of the new views, that have been applied. */
  appliedIds: ReadonlySet<string>;
  /** The visits recorded of the new views' visitors, at least those of the calendar days that the new ones lie in. */
  visits: readonly Visit[];
}

const firstOfEachId = <View extends NewView>(views: readonly View[], applied: ReadonlySet<string>): View[] => {
  const seen = new Set(applied);
  return views.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const spansOf = (views: readonly NewView[], siteTarget: string): Map<string, ViewedSpan> => {
  const spans = new Map<string, ViewedSpan>();
  for (const { target, at } of views) {
    for (const key of [target, siteTarget]) {
      const span = spans.get(key);
      spans.set(key, span ? { first: Math.min(span.first, at), last: Math.max(span.last, at) } : { first: at, last: at });
    }
  }
  return spans;
};

/** Those visits, each once, that are not among the stored ones. */
const unrecorded = (visits: readonly Visit[], stored: readonly Visit[]): Visit[] => {
  const keyOf = ({ visitor, target, hour }: Visit) => `${visitor} ${target} ${hour}`;
  const seen = new Set(stored.map(keyOf));
  return visits.filter((visit) => !seen.has(keyOf(visit)) && seen.add(keyOf(visit)));
};

/** What `after` has more than `before`; both are of the same totals or more. */
const difference = (after: Map<string, Tally>, before: Map<string, Tally>): Map<string, Tally> =>
  new Map(
    [...after].map(([key, tally]) => {
      const known = before.get(key);
      return [
        key,
        known ? { ...tally, visitors: tally.visitors - known.visitors, arrivals: tally.arrivals - known.arrivals } : tally,
      ];
    }),
  );

/**
 * Decides what new views change. Visitors are counted of all visits with the new ones and of those without, and the difference is what is
 * added: so the order in which views arrive, how they are batched, and how often one is delivered make no difference.
 * @param siteTarget the key under which the whole site is counted
 */
export const applyViews = <View extends NewView>(
  arrived: readonly View[],
  stored: Stored,
  siteTarget: string,
  time: SiteTime,
): Changes<View> => {
  const views = firstOfEachId(arrived, stored.appliedIds);
  const seen = views.map(({ visitor, target, at }) => ({ visitor, target, hour: time.hourOf(at) }));
  const visits = unrecorded(seen, stored.visits);
  const before = tallyVisits(stored.visits, siteTarget, time);
  const after = tallyVisits([...stored.visits, ...visits], siteTarget, time);
  const totals = difference(after, before);
  for (const [key, { views: viewed }] of tallyViews(seen, siteTarget, time)) {
    // Where there is a view there is a visit, of now or of before.
    (totals.get(key) as Tally).views = viewed;
  }
  return {
    views,
    visits,
    totals: [...totals.values()].filter((total) => total.views !== 0 || total.visitors !== 0 || total.arrivals !== 0),
    spans: spansOf(views, siteTarget),
  };
};
