import type { Core } from '@strapi/strapi';
import { timeOf } from '../settings';
import { sharedCountsOf } from './counts/shared-counts';
import { entriesInScopes, type Piece, type Ranked, ranked, rankedEntries, type Scope } from './ranking';
import type { Totals } from './span';

/** An entry, and how it has grown: 1 is twice the views that it had, or that every entry is taken to have had at least. */
export interface Grown extends Ranked {
  viewsBefore: number;
  growth: number;
}

/** A period and the one before it. */
export interface TwoSpans {
  now: Totals;
  before: Totals;
}

/**
 * The entries of some types whose views have grown most against the period before.
 * @param floor no entry is taken to have had fewer views before, at least 1: from 1 to 5 is not more growth than from 100 to 300
 * @param at milliseconds since 1970 UTC
 * @returns a piece of those that have grown, by growth, then views, visitors and age; O(entries), never O(views)
 */
export const mostGrown = async (
  strapi: Core.Strapi,
  scopes: readonly Scope[],
  { now, before }: TwoSpans,
  floor: number,
  { start, count }: Piece,
  at: number,
): Promise<Grown[]> => {
  const [shared, time] = [sharedCountsOf(strapi), timeOf(strapi).fixed()];
  const countsOf = (totals: Totals) => shared.countsOf(totals, time.dayOf(at), time);
  const [counts, earlier] = [await countsOf(now), await countsOf(before)];
  const viewsOf = (target: number): number => counts.sums.views[target] ?? 0;
  const visitorsOf = (target: number): number => counts.sums.arrivals[target] ?? 0;
  const viewsBefore = (target: number): number => earlier.sums.views[target] ?? 0;
  const baseOf = (target: number): number => Math.max(viewsBefore(target), floor);
  const growthOf = (target: number): number => (viewsOf(target) - baseOf(target)) / baseOf(target);
  const grown = entriesInScopes(await shared.scopes(), scopes).filter((target) => viewsOf(target) > baseOf(target));
  const piece = ranked(grown, growthOf, viewsOf, visitorsOf).slice(start, start + count);
  const entries = await rankedEntries(strapi.db.connection, piece, counts);
  return entries.map(({ target, storedTitle: _, ...entry }) => ({
    ...entry,
    viewsBefore: viewsBefore(target),
    growth: growthOf(target),
  }));
};
