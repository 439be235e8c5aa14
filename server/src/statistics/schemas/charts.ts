import { z } from 'zod';
import { CHART_FILLS, CHART_LOOKS, MOST_CHART_METRICS, MOST_CHART_SERIES } from '../../../../contracts/charts';
import { text } from '../../config';
import { dashboardQuestion } from '../../reports';
import { metricName, period, statisticObject } from './parts';
import { names, objectType } from './questions';

const { range, compare } = dashboardQuestion.shape;
const LIMIT = `must be a whole number from 1 to ${MOST_CHART_SERIES}`;
const isTrue = z.boolean('must be true or false').default(false);

export const chartQuestion = z
  .strictObject({
    metrics: names(metricName, MOST_CHART_METRICS).refine((metrics) => metrics.length > 0, 'must name a metric'),
    period: period.default('day'),
    // Statistics have no first day.
    range: range.refine((name) => name !== 'all', 'must have a beginning'),
    compare,
    object: statisticObject.nullish(),
    by: objectType.optional(),
    groupBy: text(64).default('object'),
    fill: z.enum(CHART_FILLS, `must be one of ${CHART_FILLS.join(', ')}`).default('null'),
    limit: z.coerce.number(LIMIT).pipe(z.int(LIMIT).min(1, LIMIT).max(MOST_CHART_SERIES, LIMIT)).default(10),
  })
  .refine(({ object, by }) => !(object && by), { path: ['by'], message: 'must not be given with object' })
  .refine(({ groupBy, by }) => groupBy === 'object' || by?.includes(groupBy), {
    path: ['groupBy'],
    message: 'must be object, or one of the dimensions that by names',
  });

export type ReadChartQuestion = z.output<typeof chartQuestion>;

export const chartDraft = z.strictObject({
  name: text(255).trim().min(1, 'must not be empty'),
  look: z.enum(CHART_LOOKS, `must be one of ${CHART_LOOKS.join(', ')}`).default('line'),
  question: chartQuestion,
  isOnDashboard: isTrue,
  isOnHome: isTrue,
});
