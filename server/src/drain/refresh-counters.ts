import type { Core } from '@strapi/strapi';
import { redisOf } from '../redis';
import { timeOf } from '../settings';
import { countersOf } from '../totals';
import { findCounters } from './statements/find-counters';

/**
 * Writes the counters of targets to Redis as the totals have them now; without Redis there are none.
 * @param targets keys by row
 * @param version grows from each drain to the next
 */
export const refreshCounters = async (
  strapi: Core.Strapi,
  targets: ReadonlyMap<number, string>,
  version: number,
): Promise<void> => {
  if (redisOf(strapi) === null || targets.size === 0) {
    return;
  }
  const today = timeOf(strapi).dayOf(Date.now());
  await countersOf(strapi).write(await findCounters(strapi.db.connection, targets, today), today, version);
};
