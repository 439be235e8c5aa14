import { z } from '@strapi/utils';
import { contentAnswer } from './answers';
import { filters, limit, range } from './asked';
import { listed } from './listed';
import { tool } from './tool';

/** `GET /insight/dashboard/content?list=trending` */
export const trending = tool({
  name: 'insight_trending_content',
  title: 'Insight: what is trending',
  description: 'The entries whose views have grown, or fallen, most against the span before.',
  can: 'read-dashboard',
  input: z.strictObject({
    trend: z
      .enum(['up', 'down'])
      .default('up')
      .describe('Whether those that grew or those that fell are listed; up when left out.'),
    range,
    compare: z.enum(['before', 'year']).optional().describe('Against the span before, or the same days of the year before.'),
    limit,
    ...filters,
  }),
  output: contentAnswer,
  answer: (strapi, { limit: pageSize, ...asked }, mayRead) =>
    listed(strapi, { ...asked, list: 'trending', pageSize: String(pageSize) }, mayRead),
});
