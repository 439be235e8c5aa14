import { z } from '@strapi/utils';
import { contentAnswer } from './answers';
import { compare, filters, limit, range } from './asked';
import { listed } from './listed';
import { tool } from './tool';

const LISTS = ['entries', 'pages', 'entry-pages', 'exit-pages', 'types', 'locales', 'unread'] as const;

/** `GET /insight/dashboard/content` */
export const top = tool({
  name: 'insight_top_content',
  title: 'Insight: most viewed content',
  description:
    'What was viewed most in a range: entries, pages, pages with which sessions began or ended, content types or locales; or published entries that nobody viewed (unread).',
  can: 'read-dashboard',
  input: z.strictObject({
    list: z.enum(LISTS).default('entries').describe('What is listed; entries when left out.'),
    range,
    compare,
    limit,
    ...filters,
  }),
  output: contentAnswer,
  answer: (strapi, { limit: pageSize, ...asked }, mayRead) => listed(strapi, { ...asked, pageSize: String(pageSize) }, mayRead),
});
