import type { PackedName } from '../../../records';
import type { Database } from '../../../strapi/database';
import { type DayOfRecords, pause } from '../records/chunks';
import { type PackedColumns, packedColumns } from './packed-columns';

/** So many days are read at once: of ten thousand sessions a day that takes a few milliseconds. */
const DAYS_AT_ONCE = 4;

/**
 * Goes through days in order, and lets others have their turn in between.
 * @param names the columns that are needed of packed days; null where these do not help
 * @param take is given each day, and its columns where it is packed
 */
export const eachDay = async (
  database: Database,
  days: readonly DayOfRecords[],
  names: readonly PackedName[] | null,
  take: (day: DayOfRecords, columns: PackedColumns | undefined) => Promise<void> | void,
): Promise<void> => {
  for (let start = 0; start < days.length; start += DAYS_AT_ONCE) {
    const some = days.slice(start, start + DAYS_AT_ONCE);
    const packed = names && (await packedColumns(database, some, names));
    for (const day of some) {
      await take(day, packed?.get(day.day));
    }
    await pause();
  }
};
