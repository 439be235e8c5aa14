import type { Database } from '../strapi/database';

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

/** A row of a ranking as the database gives it. */
export type RankedRow = Omit<Ranked, 'views' | 'visitors'> & Record<'views' | 'visitors', number | string>;

type Query = ReturnType<Database>;

/** Leaves the entries of some types. @param scopes at least one */
export const inScopes =
  (scopes: readonly Scope[]) =>
  (where: Query): void => {
    for (const { uid, locale } of scopes) {
      where.orWhere({ 'target.uid': uid, ...(locale !== null && { 'target.entry_locale': locale }) });
    }
  };
