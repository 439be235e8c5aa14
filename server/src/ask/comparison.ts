import { z } from '@strapi/utils';
import { METRICS, metricOf } from '../../../contracts/dashboard';
import { dashboardOf, dashboardQuestion } from '../reports';
import { parse } from '../strapi/parse';
import { answered, figures } from './answers';
import { filters, range } from './asked';
import { tool } from './tool';

const side = z.strictObject({ range, ...filters });

const sideAnswered = z.object({ span: answered.span, basis: answered.basis, figures });

const METRIC_NOTE =
  'viewsPerSession is views / sessions, bounceRate bounces / sessions (0 to 1), averageDuration milliseconds per session, engagedTime milliseconds per view; null where there is nothing to divide by';

/** Two questions of the overview, side by side. */
export const comparison = tool({
  name: 'insight_compare',
  title: 'Insight: compare two periods or parts',
  description:
    'Compares two periods, two content types, or any two parts of the site: for instance a = { range: "7d", type: "api::article.article" } with b = { range: "7d", type: "api::product.product" }.',
  can: 'read-dashboard',
  input: z.strictObject({ a: side.describe('What is compared.'), b: side.describe('What it is compared with.') }),
  output: z.object({
    a: sideAnswered,
    b: sideAnswered,
    metrics: z
      .array(
        z.object({
          metric: z.enum(METRICS),
          a: z.number().nullable(),
          b: z.number().nullable(),
          change: z.number().nullable().describe('(a − b) / b: 0.25 for a quarter more; null where b is 0 or not known.'),
        }),
      )
      .describe(`Each metric of both: ${METRIC_NOTE}.`),
  }),
  async answer(strapi, asked) {
    const ask = async (of: typeof asked.a) => {
      const { span, basis, now } = await dashboardOf(strapi).overview(parse(dashboardQuestion, { ...of, compare: 'none' }));
      return { span, basis, figures: now };
    };
    const a = await ask(asked.a);
    const b = await ask(asked.b);
    const metrics = METRICS.map((metric) => {
      const [one, other] = [metricOf(a.figures, metric), metricOf(b.figures, metric)];
      return { metric, a: one, b: other, change: one === null || !other ? null : (one - other) / other };
    });
    return { a, b, metrics };
  },
});
