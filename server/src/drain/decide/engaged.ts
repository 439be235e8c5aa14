import type { Changes, Engaged, NewEvent, Stored } from './types';

const farther = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.max(a, b));

const add = (views: Map<string, Engaged>, view: string, known: Engaged | undefined, more: Engaged): void => {
  const { engagedMs, scrollDepth } = views.get(view) ?? known ?? { engagedMs: 0, scrollDepth: null };
  views.set(view, { engagedMs: engagedMs + more.engagedMs, scrollDepth: farther(scrollDepth, more.scrollDepth) });
};

/** Adds up how views were looked at, by the engagements that name them: whichever of the two comes first. */
export const engagedViews = (
  events: readonly NewEvent[],
  stored: Pick<Stored, 'engaged' | 'early'>,
): Pick<Changes<NewEvent>, 'engaged' | 'engagedAgain' | 'early'> => {
  const engaged = new Map<string, Engaged>();
  const engagedAgain = new Map<string, Engaged>();
  const early = new Set<string>();
  const telling = events.filter(({ kind, view }) => kind === 'engagement' && typeof view === 'string');
  if (telling.length === 0 && stored.early.length === 0) {
    return { engaged, engagedAgain, early };
  }
  const views = new Set(events.flatMap(({ kind, id }) => (kind === 'view' ? id : [])));
  for (const { view, ...said } of stored.early) {
    // It was added to a view that is not new when that came.
    if (views.has(view)) {
      add(engaged, view, undefined, said);
    }
  }
  for (const { id, view, focusedMs = 0, scrollDepth = null } of telling) {
    const named = view as string;
    const known = stored.engaged.get(named);
    if (known || views.has(named)) {
      add(known ? engagedAgain : engaged, named, known, { engagedMs: focusedMs, scrollDepth });
    } else {
      early.add(id);
    }
  }
  return { engaged, engagedAgain, early };
};
