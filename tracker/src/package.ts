import type { Insight, TrackerOptions } from './types';

export type { EntryReference } from '../../contracts/events';
export type { Data, Insight, InteractionKind, TrackerOptions, ViewDetails } from './types';

/** Starts the tracker in the page. */
export declare const createTracker: (options: TrackerOptions) => Insight;

/** The page's tracker. */
export declare const insight: Insight;
