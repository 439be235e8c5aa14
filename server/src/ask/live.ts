import { z } from '@strapi/utils';
import { SOURCE_CLASSES } from '../../../contracts/events';
import { liveOf } from '../reports';
import { timeOf } from '../settings';
import { entry } from './answers';
import { tool } from './tool';

const group = z.object({ value: z.string().describe('Empty where it is not known, or has no name.'), visitors: z.number() });

/** `GET /insight/dashboard/live` */
export const live = tool({
  name: 'insight_live',
  title: 'Insight: who is live',
  description:
    'Who is on the site now: visitors with an event in the last five minutes, the pages that they saw last, where they come from, and what happened in each of the last 30 minutes.',
  can: 'read-dashboard',
  input: z.strictObject({}),
  output: z.object({
    timeZone: z.string().describe('The site’s time zone.'),
    visitors: z.number().describe('Distinct visitors with an event in the last five minutes.'),
    minutes: z
      .array(
        z.object({ at: z.string().describe('The instant at which the minute begins.'), views: z.number(), visitors: z.number() }),
      )
      .describe('The last 30 minutes, the oldest first; the last one is under way.'),
    pages: z.array(z.object({ page: z.string(), entry: entry.nullable(), visitors: z.number() })).describe('At most 20.'),
    elsewhere: z.number().describe('Visitors on other pages, or on none.'),
    sources: z.array(group.extend({ sourceClass: z.enum(SOURCE_CLASSES).nullable() })).describe('At most 10.'),
    countries: z.array(group).describe('At most 10.'),
  }),
  answer: async (strapi, _, mayRead) => ({ timeZone: timeOf(strapi).fixed().timeZone, ...(await liveOf(strapi).now(mayRead)) }),
});
