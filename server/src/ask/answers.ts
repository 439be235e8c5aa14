import { z } from '@strapi/utils';
import { CONTENT_LISTS, DASHBOARD_FILTERS, DIMENSIONS } from '../../../contracts/dashboard';
import { SOURCE_CLASSES } from '../../../contracts/events';

/** What answers consist of, and what it means: a program that reads the schema reads the definitions. */

const days = z.object({
  from: z.string().describe('First calendar day, inclusive.'),
  to: z.string().describe('Last calendar day, inclusive.'),
});

/** What all answers say of themselves. */
export const answered = {
  span: days
    .extend({
      range: z.string().describe('As it was asked for.'),
      bucket: z.enum(['hour', 'day', 'week', 'month']).describe('The steps of the series.'),
      timeZone: z.string().describe('The site’s time zone, whose calendar days these are.'),
    })
    .describe('The span that the answer covers.'),
  compared: days.nullable().describe('The days that it is compared with (before); null for none.'),
  basis: z
    .object({
      of: z.enum(['totals', 'records']),
      from: z.string().describe('The first day that was looked at.'),
      isCut: z.boolean().describe('Whether the span begins before that day, so that what was earlier is missing.'),
    })
    .describe('Totals are kept for ever; records of single events for a limited time.'),
};

export const figures = z.object({
  views: z.number().describe('Views after double clicks.'),
  visitors: z
    .number()
    .nullable()
    .describe('Distinct visitors of a calendar day, added up over the days; null where they are not told apart.'),
  sessions: z
    .number()
    .describe('Sessions that began in the span, or with this content. A silence of 30 minutes ends one, by default.'),
  bounces: z.number().describe('Sessions with exactly one view and no interaction. Bounce rate = bounces / sessions.'),
  durationMs: z
    .number()
    .describe('Milliseconds that these sessions lasted, together; a bounce is 0. Divide by sessions for the average.'),
  engagedMs: z.number().describe('Milliseconds that pages were visible and focused, all readers together.'),
  interactions: z.number().describe('Clicks, downloads, forms and whatever else pages report.'),
});

export const compared = { now: figures, before: figures.nullable().describe('The same of the days compared with.') };

export const point = figures.extend({
  start: z.string().describe('An hour as the instant it starts, a day, the Monday of a week, or a month.'),
});

export const entry = z.object({
  uid: z.string(),
  documentId: z.string(),
  locale: z.string().describe('Empty where the type is not localised.'),
  kind: z.enum(['collectionType', 'singleType']),
  typeName: z.string(),
  title: z.string().nullable().describe('Null where this token’s owner may not read it.'),
  exists: z.boolean().describe('False once the entry has been deleted.'),
});

const pagination = z.object({
  page: z.number(),
  pageSize: z.number(),
  pageCount: z.number(),
  total: z.number().describe('How many rows there are in all.'),
});

/** Of lists of content. */
export const contentAnswer = z.object({
  ...answered,
  list: z.enum(CONTENT_LISTS),
  rows: z.array(
    z.object({
      ...compared,
      key: z.string().describe('Tells the row from the others.'),
      filter: z
        .partialRecord(z.enum(DASHBOARD_FILTERS), z.string())
        .nullable()
        .describe('The filters that ask for this row alone; null where there are none.'),
      entry: entry.nullable().describe('Null of what is no entry’s.'),
      name: z.string().describe('Of a page its host and path, of a type its name, of a locale its code.'),
      exits: z.number().optional().describe('Of an exit page: sessions that ended there.'),
      growth: z.number().optional().describe('Of what is trending: 1 for twice as many views.'),
      entries: z.number().optional().describe('Of a type: its published entries today.'),
    }),
  ),
  all: z.object(compared).describe('The whole site, or all that fits the filters, so that shares can be told.'),
  pagination,
});

/** Of what sessions and readers are split up by. */
export const breakdownAnswer = z.object({
  ...answered,
  dimension: z.enum(DIMENSIONS),
  rows: z
    .array(
      z.object({
        ...compared,
        value: z.string().describe('Empty where it is not known; of steps the least.'),
        sourceClass: z.enum(SOURCE_CLASSES).optional(),
      }),
    )
    .describe('By sessions, the most first; steps by their order.'),
  all: z.object(compared).describe('All rows together, those that are not listed too.'),
  pagination,
});
