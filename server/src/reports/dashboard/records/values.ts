import type { Dimension, Figures } from '../../../../../contracts/dashboard';
import { dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import type { Reach } from '../../span';
import type { AskedQuestion } from '../asked';
import { daysOfRecords } from './chunks';
import { countValues } from './count';
import { groupingOf } from './grouping';

/** What fits filters in a span, by the values of a dimension, by records. Visitors are not told apart, as in totals. */
export const valuesFromRecords = async (
  database: Database,
  asked: AskedQuestion,
  dimension: Dimension,
  reach: Reach,
): Promise<Map<string, Figures>> => {
  const by = groupingOf(dialectOf(database), dimension);
  const values = await countValues(database, asked.filters, by, daysOfRecords(database, reach, asked));
  return new Map([...values].map(([value, counts]) => [value, { ...counts, visitors: null }]));
};
