import { type Attributes, type Core, type Stub, start } from './core';
import type { Insight, TrackerOptions } from './types';

export type { EntryReference } from '../../contracts/events';
export type { Data, Insight, InteractionKind, TrackerOptions, ViewDetails } from './types';

/** The page, as it is once it has a tracker, or a stub of one; nothing on a server. */
const page = (): { insight?: Partial<Core & Stub> } | undefined =>
  typeof window === 'undefined' ? undefined : (window as { insight?: Partial<Core & Stub> });

/** Hands a call to the page's tracker, or keeps it until there is one. */
const call = (act: (insight: Insight) => void): void => {
  const scope = page();
  if (!scope) {
    return;
  }
  if (typeof scope.insight?.send === 'function') {
    act(scope.insight as Core);
  } else if (Array.isArray(scope.insight?.q)) {
    scope.insight.q.push(act);
  } else {
    scope.insight = { q: [act] };
  }
};

/** The page's tracker. What is said to it before there is one waits; on a server it does nothing. */
export const insight: Insight = {
  view: (details) => call((tracker) => tracker.view(details)),
  track: (name, data) => call((tracker) => tracker.track(name, data)),
  optOut: () => call((tracker) => tracker.optOut()),
  optIn: () => call((tracker) => tracker.optIn()),
};

const attributes = ({ interactions, target, ...options }: TrackerOptions): Attributes => ({
  ...(target ?? {}),
  ...(options.hash && { hash: '' }),
  ...(options.manual && { manual: '' }),
  ...(options.debug && { debug: '' }),
  ...(options.engagement && { engagement: '' }),
  ...(interactions === true && { interactions: '' }),
  // None wanted is none, not the usual ones.
  ...(Array.isArray(interactions) && interactions.length > 0 && { interactions: interactions.join(' ') }),
});

/**
 * Starts the page's tracker, if it has none: however often this is called, and whether the page includes the script as well, each view
 * counts once. On a server it does nothing.
 */
export const createTracker = (options: TrackerOptions): Insight => {
  if (page()) {
    start({ src: `${options.server.replace(/\/+$/, '')}/`, dataset: attributes(options) }).catch(Object);
  }
  return insight;
};
