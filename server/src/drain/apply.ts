import type { SiteTime } from '../settings';
import { type CountedView, type Tally, tally } from './tally';

/** A view that has an id of its own. */
export interface NewView extends CountedView {
  id: string;
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
  /** What is to be added to the totals. */
  totals: Tally[];
  /** Of each target seen, the site among them: the span that the new views lie in. */
  spans: Map<string, ViewedSpan>;
}

/** What the tables hold that the new views can touch. */
export interface Stored {
  /** The ids, among those of the new views, that have been applied. */
  appliedIds: ReadonlySet<string>;
  /** The recorded views of the new views' visitors, at least those of the calendar days that the new ones lie in. */
  views: readonly CountedView[];
}

const firstOfEachId = <View extends NewView>(views: readonly View[], applied: ReadonlySet<string>): View[] => {
  const seen = new Set(applied);
  return views.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const spansOf = (views: readonly CountedView[], siteTarget: string): Map<string, ViewedSpan> => {
  const spans = new Map<string, ViewedSpan>();
  for (const { target, at } of views) {
    for (const key of [target, siteTarget]) {
      const span = spans.get(key);
      spans.set(key, span ? { first: Math.min(span.first, at), last: Math.max(span.last, at) } : { first: at, last: at });
    }
  }
  return spans;
};

/**
 * Decides what new views change. The counts are taken of all views with the new ones and of those without, and the difference is
 * what is added: so the order in which views arrive, how they are batched, and how often one is delivered make no difference.
 * @param siteTarget the key under which the whole site is counted
 */
export const applyViews = <View extends NewView>(
  arrived: readonly View[],
  stored: Stored,
  siteTarget: string,
  time: SiteTime,
): Changes<View> => {
  const views = firstOfEachId(arrived, stored.appliedIds);
  const before = tally(stored.views, siteTarget, time);
  const totals: Tally[] = [];
  for (const [key, after] of tally([...stored.views, ...views], siteTarget, time)) {
    const { views: viewed, visitors, arrivals } = before.get(key) ?? { views: 0, visitors: 0, arrivals: 0 };
    const added = {
      ...after,
      views: after.views - viewed,
      visitors: after.visitors - visitors,
      arrivals: after.arrivals - arrivals,
    };
    if (added.views !== 0 || added.visitors !== 0 || added.arrivals !== 0) {
      totals.push(added);
    }
  }
  return { views, totals, spans: spansOf(views, siteTarget) };
};
