import { pushTo } from '../push-to';
import type { NewEvent, StoredView } from './types';

type Click = NewEvent | StoredView;

/** Those of one target follow each other. */
const inOrder = (a: Click, b: Click): number => a.target - b.target || a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * Finds out which views count. Views of one target by one person, each less than `doubleClickMs` after the one before, are one view, and it
 * is the last of them that counts (COUNTER R5.1, “Double-Click Filtering”): so whether a view counts depends only on the one after it.
 * @returns the ids of the new views that count, and the recorded views that did and no longer do
 */
export const doubleClicks = (
  views: readonly NewEvent[],
  stored: readonly StoredView[],
  doubleClickMs: number,
  personOf: (visitor: string) => string,
): { counted: Set<string>; uncounted: StoredView[] } => {
  const byPerson = new Map<string, Click[]>();
  for (const view of views) {
    pushTo(byPerson, personOf(view.visitor), view);
  }
  for (const view of stored) {
    pushTo(byPerson, personOf(view.visitor), view);
  }

  const counted = new Set<string>();
  const uncounted: StoredView[] = [];
  for (const clicks of byPerson.values()) {
    const ordered = clicks.length > 1 ? clicks.sort(inOrder) : clicks;
    ordered.forEach((view, index) => {
      const next = ordered[index + 1];
      const isLast = next === undefined || next.target !== view.target || next.at - view.at >= doubleClickMs;
      if (!('isCounted' in view)) {
        if (isLast) {
          counted.add(view.id);
        }
      } else if (!isLast && view.isCounted) {
        uncounted.push(view);
      }
    });
  }
  return { counted, uncounted };
};
