import type { Core } from '@strapi/strapi';
import type { EntryStatistic, EntryStatistics } from '../../../../contracts/charts';
import { addDays, timeOf } from '../../settings';
import { inSameTransaction } from '../../strapi/in-transaction';
import { catalogueOf, type KnownMetric } from '../catalogue/catalogue';
import { identityOf } from '../objects/identity';
import { datesFrom } from '../query/dates';
import { storedSeries } from '../query/stored-series';
import { asValue } from '../record/units';
import { findObjectIds } from '../statements/find-object-ids';
import { metricsOfObject } from '../statements/metrics-of-object';

const DAYS = 30;

const isStored = (metric: KnownMetric): metric is KnownMetric & { id: number } => metric.id !== null;

/** What was recorded of an entry: the newest value of each metric that has any, and the last 30 days. */
export const entryStatistics = async (
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string },
): Promise<EntryStatistics> => {
  const metrics = [...(await catalogueOf(strapi).now()).metrics.values()].filter(isStored);
  const time = timeOf(strapi);
  const to = time.dayOf(Date.now());
  const dates = datesFrom(addDays(to, 1 - DAYS), to);
  return inSameTransaction(strapi, async (database) => {
    const { key } = identityOf(entry);
    const objectId = (await findObjectIds(database, [key])).get(key);
    if (objectId === undefined || metrics.length === 0) {
      return { dates, statistics: [] };
    }
    const found = await metricsOfObject(
      database,
      metrics.map(({ id }) => id),
      objectId,
    );
    const asked = { from: addDays(to, 1 - DAYS), to, objects: [entry], objectType: undefined, groupBy: 'object', limit: 1 };
    const statistics: EntryStatistic[] = [];
    for (const { id, ...metric } of metrics) {
      const newest = found
        .filter(({ metricId }) => metricId === id)
        .map(({ period, date, value }) => ({ period, date, value: asValue(value, metric.decimals) }));
      if (newest.length > 0) {
        const [days] = await storedSeries(database, { ...metric, id }, { ...asked, period: 'day', hasBefore: false });
        statistics.push({ metric, newest, values: dates.map((date) => days?.values.get(date) ?? null) });
      }
    }
    return { dates, statistics };
  });
};
