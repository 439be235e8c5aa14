import { randomUUID } from 'node:crypto';
import { PACKED_DAYS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import type { PackedRow } from './pack-day';

/** A day that is being packed. */
export interface StartedDay {
  day: string;
  shape: string;
  note: string;
}

/** The days that are packed in a shape. By index: O(days) */
export const packedDays = async (database: Database, shape: string): Promise<Set<string>> =>
  new Set<string>(await database(PACKED_DAYS_TABLE).where({ name: 'deed', shape }).pluck('day'));

/**
 * Forgets what was packed of a day, and notes that it is being packed.
 * @returns the name of the note, in place of a column's: another of whoever else packs the day takes its place
 */
export const startDay = async (transaction: Database, day: string, shape: string): Promise<string> => {
  const note = `packing ${randomUUID()}`;
  await transaction(PACKED_DAYS_TABLE).where({ day }).delete();
  await transaction(PACKED_DAYS_TABLE).insert({ day, shape, name: note, data: '' });
  return note;
};

/** Writes the columns of a day unless the day has changed, or was begun by another, since it was started. @returns whether it did */
export const finishDay = async (
  transaction: Database,
  { day, shape, note }: StartedDay,
  rows: readonly PackedRow[],
): Promise<boolean> => {
  const notes = await transaction(PACKED_DAYS_TABLE).where({ day, name: note }).delete();
  if (notes === 0) {
    return false;
  }
  for (const row of rows) {
    // Each for itself: some servers take only so much at once.
    await transaction(PACKED_DAYS_TABLE).insert({ day, shape, ...row });
  }
  return true;
};
