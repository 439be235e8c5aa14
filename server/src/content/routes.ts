import { z } from '@strapi/utils';
import { MOST_POPULAR, MOST_STATS, USUAL_FLOOR } from '../../../contracts/stats';
import type { ContentApiRoute } from '../room';

// What Strapi's OpenAPI says. The schemas are made by Strapi's own zod: of another version's, its generator cannot read all.

const count = z.int().min(0);
const instant = z.iso.datetime().nullable();

const stats = z.object({
  ...{ views: count, visitors: count, today: count, week: count, month: count },
  ...{ firstViewedAt: instant, lastViewedAt: instant },
});

const reference = z.object({ uid: z.string(), documentId: z.string(), locale: z.string().optional() });

const locale = z.string().optional().describe('The default locale without it; * for all of them together');

const texts = z.union([z.string(), z.array(z.string())]);
const nested = z.record(z.string(), z.unknown());
const bounds = z.object({ from: z.string(), to: z.string() });

const listQuery = {
  uid: texts.optional().describe('The content types, with commas; all that the caller may read without it'),
  period: z.string().optional().describe('today, 24h, 1d to 365d, 12m or all; 7d without it'),
  limit: z.int().min(1).max(MOST_POPULAR).optional().describe('How many entries; 10 without it'),
  locale: z.string().optional().describe('The default locale without it; * for the entries of every locale'),
  filters: nested.optional().describe("Of the entries, in the language of Strapi's API"),
  fields: texts.optional().describe("Of the entries, in the language of Strapi's API"),
  populate: z.union([texts, nested]).optional().describe("Of the entries, in the language of Strapi's API"),
};

const popularEntry = z.object({ uid: z.string(), views: count, visitors: count, entry: nested });
const meta = z.object({ period: z.string(), timeZone: z.string(), span: bounds.nullable() });

/** Strapi would ask for the permission before the settings could say that everyone may: the controller asks. */
const config = { auth: false } as const;

export const contentApiRoutes: ContentApiRoute[] = [
  {
    method: 'GET',
    path: '/stats/:uid/:documentId',
    handler: 'stats.findOne',
    request: {
      params: { uid: z.string().describe('A content type, as api::article.article'), documentId: z.string() },
      query: { locale },
    },
    response: z.object({ data: stats, meta: z.object({}) }),
    config,
  },
  {
    method: 'GET',
    path: '/stats',
    handler: 'stats.find',
    request: {
      query: {
        uid: z.string().describe('A content type, as api::article.article'),
        documentIds: texts.describe(`The entries, with commas; at most ${MOST_STATS}`),
        locale,
      },
    },
    response: z.object({ data: z.array(reference.extend(stats.shape)), meta: z.object({}) }),
    config,
  },
  {
    method: 'GET',
    path: '/popular',
    handler: 'stats.popular',
    request: { query: listQuery },
    response: z.object({ data: z.array(popularEntry), meta }),
    config,
  },
  {
    method: 'GET',
    path: '/trending',
    handler: 'stats.trending',
    request: {
      query: {
        ...listQuery,
        period: z.string().optional().describe('today, 24h, 1d to 365d or 12m; 7d without it'),
        floor: z.int().min(1).optional().describe(`No entry is taken to have had fewer views before; ${USUAL_FLOOR} without it`),
      },
    },
    response: z.object({
      data: z.array(popularEntry.extend({ viewsBefore: count, growth: z.number() })),
      meta: meta.extend({ before: bounds, floor: z.int() }),
    }),
    config,
  },
];
