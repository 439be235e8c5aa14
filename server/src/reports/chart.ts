import type { ChartNumbers } from '../../../contracts/widgets';
import type { Database } from '../strapi/database';
import { filled, series, sum } from './series';
import type { AskedSpan } from './span';
import { rowsOfTargets } from './targets';

/** The line of one target, and what it adds up to. @param key the target's */
export const chart = async (database: Database, key: string, { span, now }: AskedSpan): Promise<ChartNumbers> => {
  const stretches = await series(database, await rowsOfTargets(database, [key]), now);
  return { span, total: sum(stretches), points: filled(stretches, now.buckets) };
};
