import type { Core } from '@strapi/strapi';
import { timeOf } from '../../settings';
import { catalogueOf } from '../catalogue/catalogue';
import type { ReadKey } from '../schemas/values';
import { deleteStatistics } from '../statements/delete-statistics';
import { findObjectIds } from '../statements/find-object-ids';
import { EVERYTHING } from '../statistic-object';
import { readChanges } from './read-changes';

/** Forgets values. @returns how many there were */
export const deleteValues = async (strapi: Core.Strapi, keys: readonly ReadKey[]): Promise<{ forgotten: number }> => {
  const today = timeOf(strapi).dayOf(Date.now());
  const named = keys.map((key) => ({ ...key, value: null }));
  const changes = readChanges(await catalogueOf(strapi).now(), named, today, (index) => [String(index)]);
  return strapi.db.transaction(async ({ trx }) => {
    const ids = await findObjectIds(
      trx,
      changes.flatMap(({ object }) => (object ? [object.key] : [])),
    );
    const rows = changes.flatMap(({ metricId, period, date, object }) => {
      const id = object ? ids.get(object.key) : EVERYTHING;
      return id === undefined ? [] : [{ metric_id: metricId, period, object_id: id, date }];
    });
    return { forgotten: await deleteStatistics(trx, rows) };
  });
};
