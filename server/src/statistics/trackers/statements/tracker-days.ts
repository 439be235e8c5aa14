import { type BulkTable, isAmong, writeRows } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import type { DaySpan } from '../run/day-span';
import { TRACKER_DAYS_TABLE } from '../tracker-day';

/** What was counted of an object on a day, see `tracker-day.ts`. */
export interface ObjectDay {
  objectId: number;
  date: string;
  entries: number;
  counted: number;
  amount: number | null;
  least: number | null;
  most: number | null;
}

type Row = { [Name in keyof ObjectDay]: ObjectDay[Name] | string };

const COLUMNS = {
  objectId: 'object_id',
  date: 'date',
  entries: 'entries',
  counted: 'counted',
  amount: 'amount',
  least: 'least',
  most: 'most',
};

const numeric = (value: number | string | null): number | null => (value === null ? null : Number(value));

const dayOf = ({ objectId, date, entries, counted, amount, least, most }: Row): ObjectDay => ({
  objectId: Number(objectId),
  date: String(date),
  entries: Number(entries),
  counted: Number(counted),
  amount: numeric(amount),
  least: numeric(least),
  most: numeric(most),
});

const of = (database: Database, trackerId: number, objects: readonly number[] | null) => {
  const query = database(TRACKER_DAYS_TABLE).where({ tracker_id: trackerId });
  return objects === null ? query : query.whereRaw(isAmong(database, 'object_id', objects));
};

/** @param objects null for all of them */
export const readDays = async (
  database: Database,
  trackerId: number,
  { from, to }: DaySpan,
  objects: readonly number[] | null = null,
): Promise<ObjectDay[]> => {
  const rows: Row[] = await of(database, trackerId, objects).whereBetween('date', [from, to]).select(COLUMNS);
  return rows.map(dayOf);
};

/** All that was counted of objects before a day, put together. */
export const sumsBefore = async (
  database: Database,
  trackerId: number,
  day: string,
  objects: readonly number[] | null,
): Promise<ObjectDay[]> => {
  const rows: Row[] = await of(database, trackerId, objects)
    .where('date', '<', day)
    .groupBy('object_id')
    .select({
      objectId: 'object_id',
      date: database.raw('max(??)', ['date']),
      entries: database.raw('sum(??)', ['entries']),
      counted: database.raw('sum(??)', ['counted']),
      amount: database.raw('sum(??)', ['amount']),
      least: database.raw('min(??)', ['least']),
      most: database.raw('max(??)', ['most']),
    });
  return rows.map(dayOf);
};

const TABLE = {
  name: TRACKER_DAYS_TABLE,
  columns: {
    tracker_id: 'integer',
    object_id: 'integer',
    date: 'text',
    entries: 'bigint',
    counted: 'bigint',
    amount: 'double precision',
    least: 'double precision',
    most: 'double precision',
  },
} as const satisfies BulkTable<string>;

/** Keeps what was counted on some days in place of what there was. */
export const replaceDays = async (
  transaction: Database,
  trackerId: number,
  spans: readonly DaySpan[],
  days: readonly ObjectDay[],
): Promise<void> => {
  for (const { from, to } of spans) {
    await transaction(TRACKER_DAYS_TABLE).where({ tracker_id: trackerId }).whereBetween('date', [from, to]).delete();
  }
  const rows = days.map(({ objectId, ...day }) => ({ tracker_id: trackerId, object_id: objectId, ...day }));
  await writeRows(transaction, TABLE, rows);
};

export const forgetDays = async (transaction: Database, trackerId: number): Promise<void> => {
  await transaction(TRACKER_DAYS_TABLE).where({ tracker_id: trackerId }).delete();
};
