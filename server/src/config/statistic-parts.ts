import { z } from 'zod';
import { STATISTIC_PERIODS } from '../../../contracts/statistics';

export const metricName = z.string('must be the name of a metric, as shop.orders').max(129, 'is the name of no metric');

export const period = z.enum(STATISTIC_PERIODS, `must be one of ${STATISTIC_PERIODS.join(', ')}`);

const DAY = 'must be a day, as 2026-01-31';

const isDay = (said: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(said) && new Date(`${said}T00:00Z`).toJSON()?.slice(0, 10) === said;

export const day = z.string(DAY).refine(isDay, DAY);
