import { PACKED_DAYS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import type { PackedRow } from './pack-day';

/** In place of a column: the day is being packed. */
const NOTE = 'packing';

/** The days that are packed in a shape. By index: O(days) */
export const packedDays = async (database: Database, shape: string): Promise<Set<string>> =>
  new Set<string>(await database(PACKED_DAYS_TABLE).where({ name: 'deed', shape }).pluck('day'));

/** Forgets what was packed of a day, and notes that it is being packed. */
export const startDay = async (transaction: Database, day: string, shape: string): Promise<void> => {
  await transaction(PACKED_DAYS_TABLE).where({ day }).delete();
  await transaction(PACKED_DAYS_TABLE).insert({ day, shape, name: NOTE, data: '' });
};

/** Writes the columns of a day unless the day has changed since it was started. @returns whether it did */
export const finishDay = async (
  transaction: Database,
  day: string,
  shape: string,
  rows: readonly PackedRow[],
): Promise<boolean> => {
  const notes = await transaction(PACKED_DAYS_TABLE).where({ day, shape, name: NOTE }).delete();
  if (notes === 0) {
    return false;
  }
  for (const row of rows) {
    // Each for itself: some servers take only so much at once.
    await transaction(PACKED_DAYS_TABLE).insert({ day, shape, ...row });
  }
  return true;
};
