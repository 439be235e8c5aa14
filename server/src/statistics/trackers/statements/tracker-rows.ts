import type { Database } from '../../../strapi/database';
import type { TrackerDefinition } from '../definition/definition';
import { TRACKERS_TABLE } from '../tracker';

/** A tracker as it is kept, see `tracker.ts`. */
export interface TrackerRow {
  id: number;
  ref: string;
  name: string;
  metric: string;
  definition: TrackerDefinition;
  isRegistered: boolean;
  metricId: number;
  timeZone: string;
  doneTo: string;
  isBackfilling: boolean;
  nextDay: string;
  recountAtMs: number;
  lastRunAtMs: number | null;
  error: string | null;
}

const COLUMNS = {
  id: 'id',
  ref: 'ref',
  name: 'name',
  metric: 'metric',
  definition: 'definition',
  isRegistered: 'is_registered',
  metricId: 'metric_id',
  timeZone: 'time_zone',
  doneTo: 'done_to',
  isBackfilling: 'is_backfilling',
  nextDay: 'next_day',
  recountAtMs: 'recount_at_ms',
  lastRunAtMs: 'last_run_at_ms',
  error: 'error',
} as const satisfies Record<keyof TrackerRow, string>;

type Stored = {
  [Name in keyof TrackerRow]: TrackerRow[Name] extends boolean
    ? boolean | number
    : Name extends 'definition'
      ? string
      : TrackerRow[Name] | (TrackerRow[Name] extends string | null ? never : string);
};

const rowOf = (stored: Stored): TrackerRow => ({
  ...stored,
  id: Number(stored.id),
  definition: JSON.parse(stored.definition),
  isRegistered: Boolean(stored.isRegistered),
  isBackfilling: Boolean(stored.isBackfilling),
  metricId: Number(stored.metricId),
  recountAtMs: Number(stored.recountAtMs),
  lastRunAtMs: stored.lastRunAtMs === null ? null : Number(stored.lastRunAtMs),
});

/** All trackers, in the order in which they were made. */
export const findTrackers = async (database: Database): Promise<TrackerRow[]> => {
  const rows: Stored[] = await database(TRACKERS_TABLE).orderBy('id').select(COLUMNS);
  return rows.map(rowOf);
};

/** Waits for, and takes, the right to change what a tracker has counted until the transaction ends. @returns it; undefined when it is gone */
export const lockTracker = async (transaction: Database, ref: string): Promise<TrackerRow | undefined> => {
  await transaction(TRACKERS_TABLE).where({ ref }).update({ ref });
  const [row]: Stored[] = await transaction(TRACKERS_TABLE).where({ ref }).select(COLUMNS);
  return row && rowOf(row);
};

const columnsOf = ({ definition, ...row }: Partial<Omit<TrackerRow, 'id'>>): Record<string, unknown> => {
  const named = Object.entries(row).map(([name, value]) => [COLUMNS[name as keyof typeof COLUMNS], value]);
  return { ...Object.fromEntries(named), ...(definition && { definition: JSON.stringify(definition) }) };
};

export const makeTracker = async (transaction: Database, row: Omit<TrackerRow, 'id'>): Promise<void> => {
  await transaction(TRACKERS_TABLE).insert(columnsOf(row));
};

export const updateTracker = async (database: Database, id: number, changes: Partial<Omit<TrackerRow, 'id'>>): Promise<void> => {
  await database(TRACKERS_TABLE).where({ id }).update(columnsOf(changes));
};

/** Of a run that failed, and took its changes back. */
export const noteFailure = async (database: Database, ref: string, error: string, lastRunAtMs: number): Promise<void> => {
  await database(TRACKERS_TABLE).where({ ref }).update(columnsOf({ error, lastRunAtMs }));
};

export const deleteTracker = async (transaction: Database, id: number): Promise<void> => {
  await transaction(TRACKERS_TABLE).where({ id }).delete();
};
