import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { packedShape } from '../../records';
import { addDays, optionsOf, type SiteTime, timeOf } from '../../settings';
import type { Database } from '../../strapi/database';
import { OPEN_DAYS } from '../open-days';
import { oldestRecord } from '../rebuild/oldest-record';
import { lockCheckpoint } from '../statements/lock-checkpoint';
import { packDay } from './pack-day';
import { finishDay, packedDays, type StartedDay, startDay } from './packed-rows';

const SHORTEST_PAUSE_MS = 10;

/** Chooses the next day and notes that it is being packed. @returns null when there is nothing left to be done */
const beginNext = async (transaction: Database, newest: string, keptFrom: string, time: SiteTime): Promise<StartedDay | null> => {
  await lockCheckpoint(transaction);
  const oldest = await oldestRecord(transaction);
  if (oldest === null) {
    return null;
  }
  const shape = packedShape(time.timeZone);
  const packed = await packedDays(transaction, shape);
  const first = time.dayOf(oldest) > keptFrom ? time.dayOf(oldest) : keptFrom;
  for (let day = newest; day >= first; day = addDays(day, -1)) {
    if (!packed.has(day)) {
      return { day, shape, note: await startDay(transaction, day, shape) };
    }
  }
  return null;
};

/**
 * Packs each day of which there are records and that is not packed, the latest first, up to the day before yesterday. A day is read piece by
 * piece and without a lock: what changes it meanwhile takes the note away that it is being packed, in the transaction of the change, and then
 * nothing is written. After each day the database is left to others for as long as it took.
 * @param signal ends it between two days
 * @returns how many days; it ends where one changed meanwhile
 */
export const packDays = async (strapi: Core.Strapi, signal?: AbortSignal): Promise<number> => {
  const time = timeOf(strapi).fixed();
  const today = time.dayOf(Date.now());
  const [newest, keptFrom] = [addDays(today, -OPEN_DAYS), addDays(today, -optionsOf(strapi).retentionDays)];
  for (let days = 0; ; days += 1) {
    const began = performance.now();
    const started = signal?.aborted ? null : await strapi.db.transaction(({ trx }) => beginNext(trx, newest, keptFrom, time));
    if (started === null) {
      return days;
    }
    const rows = await packDay(strapi.db.connection, started.day, time);
    const isWritten = await strapi.db.transaction(async ({ trx }) => {
      await lockCheckpoint(trx);
      return finishDay(trx, started, rows);
    });
    if (!isWritten) {
      return days;
    }
    await pause(Math.max(performance.now() - began, SHORTEST_PAUSE_MS));
  }
};
