import type { Core } from '@strapi/strapi';
import { reachedBy } from '../definition/filters';
import type { TrackerRow } from '../statements/tracker-rows';

/** A tracker whose entries are of a content type. */
export interface Watch {
  trackerId: number;
  dateField: string;
  isDate: boolean;
}

/** A tracker that looks at a content type from its entries: through filters, or by what they are grouped by. */
export interface OutsideWatch {
  trackerId: number;
  /** Whether any change matters, or only what leads to the tracker's entries, and what is deleted. */
  isAnyChange: boolean;
  /** The attributes that lead to the tracker's entries. */
  leadingHere: readonly string[];
}

/** What is to be marked when entries of a content type change. */
export interface Watched {
  own: Watch[];
  outside: OutsideWatch[];
}

type Attributes = Record<string, { type: string; target?: string; component?: string }>;

const attributesOf = (strapi: Core.Strapi, uid: string): Attributes =>
  (strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0])?.attributes ?? {}) as Attributes;

const outsideOf = (strapi: Core.Strapi, { id, definition: { counted } }: TrackerRow): [string, OutsideWatch][] => {
  if (!counted) {
    return [];
  }
  const targets = [counted.groupBy, counted.field].flatMap(
    (name) => (name === null ? undefined : attributesOf(strapi, counted.uid)[name]?.target) ?? [],
  );
  const reached = new Set(reachedBy(strapi, counted.uid, counted.filters).map(({ uid }) => uid));
  reached.delete(counted.uid);
  const direct = reachedBy(strapi, counted.uid, counted.filters).flatMap(
    ({ uid, attribute }) => attributesOf(strapi, uid)[attribute]?.target ?? [],
  );
  return [...new Set([...targets, ...reached, ...direct])].map((uid) => {
    const leadingHere = Object.entries(attributesOf(strapi, uid))
      .filter(([, { target }]) => target === counted.uid)
      .map(([name]) => name);
    return [uid, { trackerId: id, isAnyChange: reached.has(uid), leadingHere }];
  });
};

/** By content type, what is to be marked when entries of it change. */
export const watchedBy = (strapi: Core.Strapi, trackers: readonly TrackerRow[]): Map<string, Watched> => {
  const watched = new Map<string, Watched>();
  const at = (uid: string): Watched => {
    const known = watched.get(uid) ?? { own: [], outside: [] };
    watched.set(uid, known);
    return known;
  };
  for (const tracker of trackers) {
    const { counted } = tracker.definition;
    if (counted && strapi.db.metadata.has(counted.uid)) {
      const { dateField, uid } = counted;
      at(uid).own.push({ trackerId: tracker.id, dateField, isDate: attributesOf(strapi, uid)[dateField]?.type === 'date' });
      for (const [outside, watch] of outsideOf(strapi, tracker)) {
        at(outside).outside.push(watch);
      }
    }
  }
  return watched;
};
