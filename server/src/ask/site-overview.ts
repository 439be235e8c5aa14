import { z } from '@strapi/utils';
import { dashboardOf, dashboardQuestion } from '../reports';
import { parse } from '../strapi/parse';
import { answered, compared, point } from './answers';
import { compare, filters, range } from './asked';
import { tool } from './tool';

/** `GET /insight/dashboard/overview` */
export const siteOverview = tool({
  name: 'insight_site_overview',
  title: 'Insight: site overview',
  description:
    'How much the site, or a part of it, was used in a range of days: views, visitors, sessions, bounces, durations, engaged time and interactions, beside the span before, and as a series over time.',
  can: 'read-dashboard',
  input: z.strictObject({ range, compare, ...filters }),
  output: z.object({
    ...answered,
    ...compared,
    series: z.array(point).describe('Every step of the span that has begun.'),
    seriesBefore: z.array(point).nullable(),
  }),
  answer: (strapi, asked) => dashboardOf(strapi).overview(parse(dashboardQuestion, asked)),
});
