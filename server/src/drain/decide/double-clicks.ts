import type { NewEvent, StoredView } from './types';

interface Click {
  id: string;
  at: number;
  stored?: StoredView;
}

const inOrder = (a: Click, b: Click): number => a.at - b.at || (a.id < b.id ? -1 : 1);

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
  const chains = new Map<string, Click[]>();
  const add = (visitor: string, target: number, click: Click): void => {
    const key = `${target} ${personOf(visitor)}`;
    const chain = chains.get(key);
    if (chain) {
      chain.push(click);
    } else {
      chains.set(key, [click]);
    }
  };
  for (const { id, at, visitor, target } of views) {
    add(visitor, target, { id, at });
  }
  for (const view of stored) {
    add(view.visitor, view.target, { id: view.id, at: view.at, stored: view });
  }

  const counted = new Set<string>();
  const uncounted: StoredView[] = [];
  for (const chain of chains.values()) {
    chain.sort(inOrder).forEach(({ id, at, stored: view }, index) => {
      const next = chain[index + 1];
      const isLast = next === undefined || next.at - at >= doubleClickMs;
      if (isLast && !view) {
        counted.add(id);
      } else if (!isLast && view?.isCounted) {
        uncounted.push(view);
      }
    });
  }
  return { counted, uncounted };
};
