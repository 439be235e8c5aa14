import { errors, z } from '@strapi/utils';
import { RANGES } from '../../../contracts/reports';
import { entryReportsOf } from '../reports';
import { entry } from './answers';
import { tool } from './tool';

const counts = z.object({
  views: z.number().describe('Views after double clicks.'),
  visitors: z.number().describe('Distinct visitors of a calendar day, added up over the days.'),
});

const measures = counts.extend({
  sessions: z.number().describe('Sessions whose first view was of this entry.'),
  bounces: z.number().describe('Of these, those with exactly one view and no interaction.'),
  durationMs: z.number().describe('Milliseconds that these sessions lasted, together; a bounce is 0.'),
  interactions: z.number(),
  engagedMs: z.number().describe('Milliseconds that its pages were visible and focused, all readers together.'),
});

/** `GET /insight/entries/:uid/:documentId/report` */
export const entryNumbers = tool({
  name: 'insight_entry_numbers',
  title: 'Insight: the numbers of an entry',
  description:
    'How one entry was viewed in a range, beside the span of the same length before, and as a series over time. An entry is named by the uid of its content type and its documentId.',
  can: 'read-entry-numbers',
  input: z.strictObject({
    uid: z.string().describe('The content type, as api::article.article.'),
    documentId: z.string(),
    locale: z.string().max(35).optional().describe('The default locale when left out; * for all locales added up.'),
    range: z.enum(RANGES).default('30d').describe('Days in the site’s time zone, today the last; 30d when left out.'),
  }),
  output: z.object({
    tracked: z.boolean().describe('Whether entries of this type are counted; the numbers are there only then.'),
    entry: entry.omit({ exists: true }).extend({
      locales: z.array(z.string()).describe('In which it is there, or has been seen.'),
      existsIn: z.array(z.string()).describe('In which it is there today; none once it has been deleted.'),
    }),
    span: z
      .object({ name: z.string(), from: z.string(), to: z.string(), bucket: z.string(), timeZone: z.string() })
      .optional()
      .describe('Calendar days of the site’s time zone, both inclusive.'),
    since: z.string().optional().describe('The instant at which the first day begins.'),
    now: measures.optional(),
    before: measures.optional().describe('The span of the same length before; of today, yesterday up to the same hour.'),
    series: z.array(counts.extend({ start: z.string() })).optional(),
  }),
  async answer(strapi, { range, ...asked }, mayRead) {
    const report = await entryReportsOf(strapi).report({ ...asked, locale: asked.locale }, range, mayRead);
    if (!report) {
      throw new errors.ForbiddenError('You may not read entries of this type.');
    }
    return report;
  },
});
