import type { Database } from '../strapi/database';
import type { TargetCounts } from '../totals';
import type { TargetScope } from './counts/scopes';
import { entriesOfTargets } from './targets';

/** Whose entries are looked at: those of a type, in one locale (`''` where it is not localised) or, for null, in every one. */
export interface Scope {
  uid: string;
  locale: string | null;
}

/** A part of a ranking, counted from 0. */
export interface Piece {
  start: number;
  count: number;
}

/** An entry and its numbers in a period. */
export interface Ranked {
  uid: string;
  documentId: string;
  locale: string;
  views: number;
  visitors: number;
}

/** The targets of the entries of some types. @param scopes null for all types */
export const entriesInScopes = (all: readonly TargetScope[], scopes: readonly Scope[] | null): number[] =>
  all
    .filter(({ kind }) => kind === 'entry')
    .filter(
      (one) => scopes === null || scopes.some(({ uid, locale }) => uid === one.uid && (locale === null || locale === one.locale)),
    )
    .flatMap(({ targets }) => targets);

/** By numbers, each the larger first, then age. @param numbers of a target, that which counts most before others */
export const ranked = (targets: readonly number[], ...numbers: ((target: number) => number)[]): number[] =>
  [...targets].sort((a, b) => {
    for (const numberOf of numbers) {
      const difference = numberOf(b) - numberOf(a);
      if (difference !== 0) {
        return difference;
      }
    }
    return a - b;
  });

/** What targets are, with their numbers, in their order, and the title that each had when it was last known. */
export const rankedEntries = async (
  database: Database,
  targets: readonly number[],
  { sums }: TargetCounts,
): Promise<(Ranked & { target: number; storedTitle: string | null })[]> => {
  const entries = await entriesOfTargets(database, targets);
  return targets.flatMap((target) => {
    const entry = entries.get(target);
    return entry ? [{ ...entry, target, views: sums.views[target] ?? 0, visitors: sums.arrivals[target] ?? 0 }] : [];
  });
};
