import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { PACKED_DAYS_TABLE, packedShape } from '../../records';
import { addDays, optionsOf, type SiteTime, timeOf } from '../../settings';
import type { Database } from '../../strapi/database';
import { OPEN_DAYS } from '../open-days';
import { oldestRecord } from '../rebuild/oldest-record';
import { lockCheckpoint } from '../statements/lock-checkpoint';
import { packDay } from './pack-day';

const SHORTEST_PAUSE_MS = 10;

/** The days that are packed as they would be now. By index: O(days) */
const packedDaysAs = async (database: Database, shape: string): Promise<Set<string>> =>
  new Set<string>(await database(PACKED_DAYS_TABLE).where({ name: 'deed', shape }).pluck('day'));

/** @returns false when there is nothing left to be done */
const packNext = async (transaction: Database, newest: string, keptFrom: string, time: SiteTime): Promise<boolean> => {
  await lockCheckpoint(transaction);
  const oldest = await oldestRecord(transaction);
  if (oldest === null) {
    return false;
  }
  const packed = await packedDaysAs(transaction, packedShape(time.timeZone));
  const first = time.dayOf(oldest) > keptFrom ? time.dayOf(oldest) : keptFrom;
  for (let day = newest; day >= first; day = addDays(day, -1)) {
    if (!packed.has(day)) {
      await packDay(transaction, day, time);
      return true;
    }
  }
  return false;
};

/**
 * Packs each day of which there are records and that is not packed, the latest first, up to the day before yesterday: one day a transaction,
 * under the drain's lock, and after each the database is left to others for as long.
 * @param signal ends it between two days
 * @returns how many days
 */
export const packDays = async (strapi: Core.Strapi, signal?: AbortSignal): Promise<number> => {
  const time = timeOf(strapi).fixed();
  const today = time.dayOf(Date.now());
  const [newest, keptFrom] = [addDays(today, -OPEN_DAYS), addDays(today, -optionsOf(strapi).retentionDays)];
  for (let days = 0; ; days += 1) {
    const began = performance.now();
    const isDone = signal?.aborted || !(await strapi.db.transaction(({ trx }) => packNext(trx, newest, keptFrom, time)));
    if (isDone) {
      return days;
    }
    await pause(Math.max(performance.now() - began, SHORTEST_PAUSE_MS));
  }
};
