import { z } from '@strapi/utils';
import { SOURCE_CLASSES } from '../../../contracts/events';
import { breakdownQuestion, dashboardOf } from '../reports';
import { parse } from '../strapi/parse';
import { breakdownAnswer } from './answers';
import { compare, filters, limit, range } from './asked';
import { tool } from './tool';

const BY = ['source', 'referrer', 'campaign', 'utm-source', 'utm-medium', 'utm-term', 'utm-content'] as const;

/** `GET /insight/dashboard/breakdown` */
export const sources = tool({
  name: 'insight_sources',
  title: 'Insight: where sessions came from',
  description: 'Where the sessions of a range came from: classes of sources, referrers by name, or campaigns.',
  can: 'read-dashboard',
  input: z.strictObject({
    dimension: z.enum(BY).default('source').describe('What sessions are split up by; source when left out.'),
    sourceClass: z
      .enum(SOURCE_CLASSES)
      .optional()
      .describe('Of the dimension referrer: only those of this class, as search or ai-assistant.'),
    range,
    compare,
    limit,
    ...filters,
  }),
  output: breakdownAnswer,
  answer: (strapi, { limit: pageSize, ...asked }) =>
    dashboardOf(strapi).breakdown(parse(breakdownQuestion, { ...asked, pageSize: String(pageSize) })),
});
