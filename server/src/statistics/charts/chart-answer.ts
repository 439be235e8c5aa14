import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Chart, ChartSeries } from '../../../../contracts/charts';
import { MOST_VALUES } from '../../../../contracts/statistics';
import { askedRange } from '../../reports';
import { timeOf } from '../../settings';
import type { MayRead } from '../../strapi/may-read';
import { catalogueOf, type KnownMetric } from '../catalogue/catalogue';
import { identityOf } from '../objects/identity';
import { together } from '../query/compare';
import { datesFrom } from '../query/dates';
import { filledValues } from '../query/filled';
import { knownMetric, seriesOf } from '../query/query';
import type { Asked, FoundSeries } from '../query/source';
import type { ReadChartQuestion } from '../schemas/charts';
import { objectTitles } from './object-titles';

/** Before it nothing was recorded: whatever is compared has days. */
const FIRST_DAY = '1970-01-01';

const askedFor = (question: ReadChartQuestion, days: { from: string; to: string }): Asked => ({
  period: question.period,
  from: days.from,
  to: days.to,
  objects: [question.object ?? null],
  objectType: question.by,
  groupBy: question.groupBy,
  limit: question.limit,
  hasBefore: question.fill === 'previous',
});

/** The same series of other days: of the objects that were found, however they do there. */
const askedBefore = (asked: Asked, found: readonly FoundSeries[], days: { from: string; to: string }): Asked =>
  asked.objectType && asked.groupBy !== 'object'
    ? { ...asked, ...days, limit: Number.MAX_SAFE_INTEGER }
    : { ...asked, ...days, objects: found.map(({ object }) => object), objectType: undefined };

const keyOf = ({ object }: Pick<FoundSeries, 'object'>): string => (object ? identityOf(object).key : '');

/** What the values of days come to; of other periods the newest. */
const combined = (metric: KnownMetric, period: Asked['period'], found: FoundSeries | undefined, dates: readonly string[]) => {
  const values = dates.flatMap((date) => found?.values.get(date) ?? []);
  return values.length === 0 ? null : together(values, period === 'day' ? metric.combine : 'none', metric.decimals);
};

/** What a chart shows, and of the days that it is compared with. */
export const chartAnswer = async (strapi: Core.Strapi, question: ReadChartQuestion, mayRead: MayRead): Promise<Chart> => {
  const catalogue = await catalogueOf(strapi).now();
  const metrics = question.metrics.map((name) => knownMetric(catalogue, name, 'metrics'));
  const { range, compare, period, fill } = question;
  const { span, before } = askedRange({ range, comparison: compare }, Date.now(), FIRST_DAY, timeOf(strapi));
  const dates = datesFrom(span.from, span.to);
  const datesBefore = before && datesFrom(before.reach.from, before.reach.to);
  if (metrics.length * (question.by ? question.limit : 1) * dates.length > MOST_VALUES) {
    throw new errors.ValidationError(`range: this could be more than ${MOST_VALUES} values. Ask for fewer days or metrics.`);
  }
  const asked = askedFor(question, span);
  const series: ChartSeries[] = [];
  for (const metric of metrics) {
    const found = await seriesOf(strapi, metric, asked);
    const earlier = before && found.length > 0 ? await seriesOf(strapi, metric, askedBefore(asked, found, before.reach)) : [];
    const earlierBy = new Map(earlier.map((one) => [keyOf(one), one]));
    for (const one of found) {
      const then = earlierBy.get(keyOf(one));
      series.push({
        metric: metric.metric,
        object: one.object,
        title: null,
        values: filledValues(one, dates, fill),
        before: datesBefore && filledValues(then ?? { object: one.object, values: new Map() }, datesBefore, fill),
        value: combined(metric, period, one, dates),
        valueBefore: datesBefore && combined(metric, period, then, datesBefore),
      });
    }
  }
  const titles = await objectTitles(
    strapi,
    series.map(({ object }) => object),
    mayRead,
  );
  return {
    // Every date has its own value.
    span: { ...span, bucket: 'day' },
    compared: before && { from: before.reach.from, to: before.reach.to },
    basis: { of: 'totals', from: span.from, isCut: false },
    dates,
    datesBefore,
    series: series.map((one, index) => ({ ...one, title: titles[index] ?? null })),
  };
};
