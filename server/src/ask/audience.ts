import { z } from '@strapi/utils';
import { breakdownQuestion, dashboardOf } from '../reports';
import { parse } from '../strapi/parse';
import { breakdownAnswer } from './answers';
import { compare, filters, limit, range } from './asked';
import { tool } from './tool';

const BY = ['country', 'language', 'browser', 'os', 'device', 'screen', 'duration', 'depth', 'scroll'] as const;

/** `GET /insight/dashboard/breakdown` */
export const audience = tool({
  name: 'insight_audience',
  title: 'Insight: who the readers are',
  description:
    'Who the readers of a range are, and how their sessions went: countries, languages, browsers, systems, devices, screens, lengths of sessions (steps in seconds), views per session, and how far down pages were seen (percent).',
  can: 'read-dashboard',
  input: z.strictObject({
    dimension: z.enum(BY).default('country').describe('What sessions are split up by; country when left out.'),
    range,
    compare,
    limit,
    ...filters,
  }),
  output: breakdownAnswer,
  answer: (strapi, { limit: pageSize, ...asked }) =>
    dashboardOf(strapi).breakdown(parse(breakdownQuestion, { ...asked, pageSize: String(pageSize) })),
});
