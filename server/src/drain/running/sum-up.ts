import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { addDays, timeOf } from '../../settings';
import type { Database } from '../../strapi/database';
import { targetCounts } from '../../totals';
import { OPEN_DAYS } from '../open-days';
import { lockCheckpoint } from '../statements/lock-checkpoint';
import { addRunning, countedDays } from './running-counts';
import { sumUpDay } from './sum-up-day';
import { throwAwayRunning } from './throw-away';

const SHORTEST_PAUSE_MS = 10;

/** @returns false when there is nothing left to be done */
const sumUpNext = async (transaction: Database, end: string): Promise<boolean> => {
  await lockCheckpoint(transaction);
  const { first, summedTo } = await countedDays(transaction);
  const day = summedTo === null ? first : addDays(summedTo, 1);
  if (day === null || day > end) {
    return false;
  }
  const all = targetCounts();
  if (summedTo === null) {
    // Those of another shape.
    await throwAwayRunning(transaction, '');
  } else {
    await addRunning(transaction, summedTo, all);
  }
  await sumUpDay(transaction, day, all);
  return true;
};

/**
 * Adds up what has been counted to the end of each day that has none, up to the day before yesterday: one day a transaction, under the
 * drain's lock, and after each the database is left to others for as long. It goes on where it was, or where it has been thrown away from.
 * @param signal ends it between two days
 * @returns how many days
 */
export const sumUp = async (strapi: Core.Strapi, signal?: AbortSignal): Promise<number> => {
  const time = timeOf(strapi).fixed();
  const end = addDays(time.dayOf(Date.now()), -OPEN_DAYS);
  for (let days = 0; ; days += 1) {
    const began = performance.now();
    const isDone = signal?.aborted || !(await strapi.db.transaction(({ trx }) => sumUpNext(trx, end)));
    if (isDone) {
      return days;
    }
    await pause(Math.max(performance.now() - began, SHORTEST_PAUSE_MS));
  }
};
