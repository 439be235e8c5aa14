import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Combination, ComparedRange, StatisticsComparison } from '../../../../contracts/statistics';
import { addDays, addMonths, monthOf } from '../../settings';
import { catalogueOf, type KnownMetric } from '../catalogue/catalogue';
import type { comparisonQuestion } from '../schemas/questions';
import { countDays, datesFrom } from './dates';
import { knownMetric, seriesOf } from './query';

type Question = z.output<typeof comparisonQuestion>;

interface Days {
  from: string;
  to: string;
}

/** The same day a year earlier; the last of February where there is none. */
const yearBefore = (day: string): string => {
  const month = addMonths(monthOf(day), -12);
  const same = `${month}${day.slice(month.length)}`;
  return new Date(`${same}T00:00Z`).toJSON()?.startsWith(same) ? same : `${month}-28`;
};

const daysBefore = ({ with: other, from, to }: Question): Days => {
  if (other === 'year') {
    return { from: yearBefore(from), to: yearBefore(to) };
  }
  return other === 'previous' ? { from: addDays(from, -countDays(from, to)), to: addDays(from, -1) } : other;
};

/** @param values of days in a row that have one; at least one */
export const together = (values: readonly number[], combine: Combination, decimals: number): number => {
  switch (combine) {
    case 'sum':
      return Number(values.reduce((sum, value) => sum + value, 0).toFixed(decimals));
    case 'minimum':
      return Math.min(...values);
    case 'maximum':
      return Math.max(...values);
    default:
      return values.at(-1) as number;
  }
};

const rangeValue = async (
  strapi: Core.Strapi,
  metric: KnownMetric,
  { period, object = null }: Question,
  days: Days,
): Promise<ComparedRange> => {
  const dates = datesFrom(days.from, days.to);
  const asked = { period, ...days, objects: [object], objectType: undefined, groupBy: 'object', limit: 1, hasBefore: false };
  const [series] = await seriesOf(strapi, metric, asked);
  const values = dates.flatMap((date) => series?.values.get(date) ?? []);
  const combine = period === 'day' ? metric.combine : 'none';
  return { ...days, value: values.length === 0 ? null : together(values, combine, metric.decimals) };
};

/** How a metric did in some days, and in others. */
export const compareStatistics = async (strapi: Core.Strapi, question: Question): Promise<StatisticsComparison> => {
  const metric = knownMetric(await catalogueOf(strapi).now(), question.metric);
  const now = await rangeValue(strapi, metric, question, { from: question.from, to: question.to });
  const before = await rangeValue(strapi, metric, question, daysBefore(question));
  const change = now.value === null || !before.value ? null : (now.value - before.value) / Math.abs(before.value);
  return { metric: metric.metric, now, before, change };
};
