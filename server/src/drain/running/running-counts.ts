import type { Database } from '../../strapi/database';
import { RUNNING_SHAPE, RUNNING_TOTALS_TABLE, type TargetCounts, TOTALS_TABLE, unpack } from '../../totals';

/** From which day on and up to which one anything has been counted, and up to which one it has been summed up; null for none. */
export interface CountedDays {
  first: string | null;
  last: string | null;
  summedTo: string | null;
}

/** By index. */
export const countedDays = async (database: Database): Promise<CountedDays> => {
  const day = (order: 'asc' | 'desc') =>
    database(TOTALS_TABLE).where({ period: 'day' }).orderBy('start', order).first({ start: 'start' });
  const summed = await database(RUNNING_TOTALS_TABLE)
    .where({ part: 0, shape: RUNNING_SHAPE })
    .orderBy('day', 'desc')
    .first({ day: 'day' });
  return { first: (await day('asc'))?.start ?? null, last: (await day('desc'))?.start ?? null, summedTo: summed?.day ?? null };
};

/** Adds what has been counted up to the end of a day, or takes it away. @returns whether it is known; two reads by index, O(targets) */
export const addRunning = async (database: Database, day: string, all: TargetCounts, sign: 1 | -1 = 1): Promise<boolean> => {
  const parts: string[] = await database(RUNNING_TOTALS_TABLE)
    .where({ day, shape: RUNNING_SHAPE })
    .orderBy('part')
    .pluck('counts');
  for (const part of parts) {
    all.add(unpack(part), sign);
  }
  return parts.length > 0;
};
