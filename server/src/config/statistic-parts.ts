import { z } from 'zod';
import { STATISTIC_PERIODS } from '../../../contracts/statistics';

export const metricName = z.string('must be the name of a metric, as shop.orders').max(129, 'is the name of no metric');

export const period = z.enum(STATISTIC_PERIODS, `must be one of ${STATISTIC_PERIODS.join(', ')}`);

const DAY = 'must be a day, as 2026-01-31';

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** By the calendar alone: making a date of each costs more than anything else that is checked of a value. */
const isDay = (said: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said)) {
    return false;
  }
  const [year, month, day] = [Number(said.slice(0, 4)), Number(said.slice(5, 7)), Number(said.slice(8))];
  const days = month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return 1 <= day && day <= days;
};

export const day = z.string(DAY).refine(isDay, DAY);
