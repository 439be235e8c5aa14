import type { Core } from '@strapi/strapi';
import type { StatisticObject, StatisticPeriod } from '../../../../../contracts/statistics';
import type { Aggregate, TrackerDraft, TrackerFilters } from '../../../../../contracts/trackers';
import type { Database } from '../../../strapi/database';

/** What is counted, and which of it. */
export interface Counted {
  uid: string;
  aggregate: Aggregate;
  field: string | null;
  dateField: string;
  groupBy: string | null;
  filters: TrackerFilters;
  status: 'published' | 'draft';
}

/** What a tracker is, as its row keeps it; without `counted` a function of the app's works its values out. */
export interface TrackerDefinition {
  periods: StatisticPeriod[];
  since: string | null;
  counted: Counted | null;
}

/** What a function of the app's own is told. */
export interface ComputeQuestion {
  strapi: Core.Strapi;
  /** The transaction in which its values are written; SQLite has no other connection that would answer. */
  database: Database;
  period: StatisticPeriod;
  /** The days whose values are asked for, both inclusive. */
  from: string;
  to: string;
  timeZone: string;
  /** The instant at which a day begins, in milliseconds since 1970 UTC. */
  startOf(day: string): number;
}

/** A value of a day, or of the period that ends with it. */
export interface ComputedValue {
  date: string;
  value: number | null;
  object?: StatisticObject | null | undefined;
}

/** A tracker whose values the app's code works out, by SQL of its own or otherwise. */
export interface ComputedTracker extends Pick<TrackerDraft, 'ref' | 'name' | 'metric' | 'periods'> {
  /** The first day that it has values of. */
  since: string;
  /** All values of these days: those that it does not give are none. */
  compute(question: ComputeQuestion): Promise<readonly ComputedValue[]> | readonly ComputedValue[];
  /** How many of the newest days each run works out again; 2 without it. */
  again?: number | undefined;
}

export type Computing = Pick<ComputedTracker, 'compute'> & { again: number };

/** What `config/plugins` and code register. */
export type TrackerRegistration = TrackerDraft | ComputedTracker;

export const countedOf = (draft: Omit<TrackerDraft, 'ref' | 'metric'>): Counted => ({
  uid: draft.uid,
  aggregate: draft.aggregate,
  field: draft.aggregate === 'count' ? null : (draft.field ?? null),
  dateField: draft.dateField ?? 'createdAt',
  groupBy: draft.groupBy ?? null,
  filters: draft.filters ?? {},
  status: draft.status ?? 'published',
});

export const definitionOf = (draft: Omit<TrackerDraft, 'ref' | 'metric'>): TrackerDefinition => ({
  periods: draft.periods ?? ['day'],
  since: draft.since ?? null,
  counted: countedOf(draft),
});
