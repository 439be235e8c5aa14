import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { KnownObjects, MostRecent } from '../../../../contracts/statistics';
import { timeOf } from '../../settings';
import { inSameTransaction } from '../../strapi/in-transaction';
import { catalogueOf } from '../catalogue/catalogue';
import { identityOf, objectOf, typeKeyFor } from '../objects/identity';
import { asValue } from '../record/units';
import type { mostRecentQuestion, objectsQuestion } from '../schemas/questions';
import { findObjectIds } from '../statements/find-object-ids';
import { knownObjects, knownTypes } from '../statements/known-objects';
import { newestUpTo } from '../statements/newest-up-to';
import { EVERYTHING } from '../statistic-object';
import { knownMetric, seriesOf } from './query';

/** Later than any date. */
const LAST_DAY = '9999-12-31';

/** The newest value of a metric, up to a date; null where there is none. */
export const mostRecentStatistic = async (
  strapi: Core.Strapi,
  { metric: name, period, date, object = null }: z.output<typeof mostRecentQuestion>,
): Promise<MostRecent | null> => {
  const metric = knownMetric(await catalogueOf(strapi).now(), name);
  const { id, decimals } = metric;
  if (id === null) {
    const today = timeOf(strapi).dayOf(Date.now());
    const day = date === undefined || date > today ? today : date;
    const asked = { period, from: day, to: day, objects: [object], objectType: undefined, groupBy: 'object', limit: 1 };
    const [series] = await seriesOf(strapi, metric, { ...asked, hasBefore: false });
    return { date: day, value: series?.values.get(day) ?? 0 };
  }
  return inSameTransaction(strapi, async (database) => {
    const key = object && identityOf(object).key;
    const row = key ? (await findObjectIds(database, [key])).get(key) : EVERYTHING;
    const found = row === undefined ? undefined : (await newestUpTo(database, id, period, [row], date ?? LAST_DAY)).get(row);
    return found ? { date: found.date, value: asValue(found.value, decimals) } : null;
  });
};

/** The objects that a metric has values of. Of the plugin's own any entry is one. */
export const objectsOfMetric = async (
  strapi: Core.Strapi,
  { metric: name, objectType, limit }: z.output<typeof objectsQuestion>,
): Promise<Omit<KnownObjects, 'titles'>> => {
  const { id } = knownMetric(await catalogueOf(strapi).now(), name);
  if (id === null) {
    return { types: [], objects: [] };
  }
  return inSameTransaction(strapi, async (database) => {
    const typeKey = objectType ? typeKeyFor(objectType) : null;
    const objects = await knownObjects(database, id, typeKey, limit);
    return { types: await knownTypes(database, id), objects: objects.map(objectOf) };
  });
};
