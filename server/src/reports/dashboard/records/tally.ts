import type { Figures } from '../../../../../contracts/dashboard';

/** What is counted by records: all but visitors adds up. */
export type Counts = Omit<Figures, 'visitors'>;

export const COUNTS = [
  'views',
  'sessions',
  'bounces',
  'durationMs',
  'engagedMs',
  'interactions',
] as const satisfies (keyof Counts)[];

export const nothing = (): Counts => ({ views: 0, sessions: 0, bounces: 0, durationMs: 0, engagedMs: 0, interactions: 0 });

/** A part of an answer, as the database gives it. */
export type Row = Partial<Record<keyof Counts, number | string | null>>;

/** Adds what a database gave to counts. */
export const add = (counts: Counts, row: Row): void => {
  for (const name of COUNTS) {
    counts[name] += Number(row[name] ?? 0);
  }
};

/** Counts by whatever tells them apart. */
export type Tallies = Map<string, Counts>;

export const addTo = (tallies: Tallies, key: string, row: Row): void => {
  let counts = tallies.get(key);
  if (!counts) {
    counts = nothing();
    tallies.set(key, counts);
  }
  add(counts, row);
};

/** Adds the rows of a statement, each by its `name`. */
export const addRows = async (tallies: Tallies, statement: PromiseLike<object[]>): Promise<void> => {
  for (const row of (await statement) as (Row & { name: string | number })[]) {
    addTo(tallies, String(row.name), row);
  }
};
