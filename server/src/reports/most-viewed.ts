import type { Core } from '@strapi/strapi';
import { timeOf } from '../settings';
import { sharedCountsOf } from './counts/shared-counts';
import { entriesInScopes, type Piece, type Ranked, ranked, rankedEntries, type Scope } from './ranking';
import type { Totals } from './span';

/**
 * The most viewed entries of some types in a period.
 * @param scopes null for all types
 * @param now milliseconds since 1970 UTC
 * @returns a piece of the ranking, by views, then visitors, then age; O(entries), never O(views)
 */
export const mostViewed = async (
  strapi: Core.Strapi,
  scopes: readonly Scope[] | null,
  totals: Totals,
  { start, count }: Piece,
  now: number,
): Promise<(Ranked & { storedTitle: string | null })[]> => {
  const [shared, time] = [sharedCountsOf(strapi), timeOf(strapi).fixed()];
  const counts = await shared.countsOf(totals, time.dayOf(now), time);
  const viewsOf = (target: number): number => counts.sums.views[target] ?? 0;
  const visitorsOf = (target: number): number => counts.sums.arrivals[target] ?? 0;
  // One that was only interacted with has a total, too.
  const seen = entriesInScopes(await shared.scopes(), scopes).filter((target) => viewsOf(target) > 0);
  const piece = ranked(seen, viewsOf, visitorsOf).slice(start, start + count);
  const entries = await rankedEntries(strapi.db.connection, piece, counts);
  return entries.map(({ target: _, ...entry }) => entry);
};
