import type { Overview } from '../../../contracts/reports';
import type { Database } from '../strapi/database';
import { filled, series, sum } from './series';
import type { AskedSpan } from './span';
import { siteTargets } from './targets';

/** The whole site in a range, beside the span before. */
export const overview = async (database: Database, { span, now, before, buckets }: AskedSpan): Promise<Overview> => {
  const site = await siteTargets(database);
  const stretches = await series(database, site, now);
  return {
    span,
    now: sum(stretches),
    before: sum(await series(database, site, before)),
    series: filled(stretches, buckets),
  };
};
