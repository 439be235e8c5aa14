import { z } from '@strapi/utils';
import { MOST_SERIES, MOST_STATISTICS, STATISTIC_FILLS, STATISTIC_PERIODS } from '../../../../contracts/statistics';
import type { ContentApiRoute } from '../../room';

// What Strapi's OpenAPI says. The schemas are made by Strapi's own zod: of another version's, its generator cannot read all.

const object = z
  .record(z.string(), z.unknown())
  .optional()
  .describe('An entry, as { uid, documentId }, or dimensions, as { country: "AT" }; without it everything together');

const texts = z.union([z.string(), z.array(z.string())]);
const day = (what: string) => z.iso.date().optional().describe(what);
const period = z.enum(STATISTIC_PERIODS).optional().describe('day without it');

/** The controller asks who may: it depends on the domains. */
const config: ContentApiRoute['config'] = {
  auth: false,
  middlewares: [{ name: 'plugin::insight.find-caller' }, { name: 'plugin::insight.throttle' }],
};

export const contentApiRoutes: ContentApiRoute[] = [
  {
    method: 'GET',
    path: '/statistics',
    handler: 'statistics.find',
    request: {
      query: {
        metric: texts.describe('The metrics, with commas, as shop.orders'),
        period,
        from: day('The first day, as 2026-01-31'),
        to: day('The last day'),
        date: day('One day, instead of from and to'),
        object,
        objects: z.array(z.record(z.string(), z.unknown())).optional().describe('Several objects: a series for each'),
        objectType: texts.optional().describe('A content type, or names of dimensions: a series for each object that is of it'),
        groupBy: z.string().optional().describe('One of the dimensions: a series for each of its values'),
        fill: z.enum(STATISTIC_FILLS).optional().describe('What stands where there is no value; null without it'),
        limit: z.int().min(1).max(MOST_SERIES).optional().describe('How many series objectType makes; 20 without it'),
      },
    },
    response: z.object({
      data: z.array(
        z.object({
          metric: z.string(),
          object: z.record(z.string(), z.string()).nullable(),
          values: z.array(z.number().nullable()),
        }),
      ),
      meta: z.object({ period: z.enum(STATISTIC_PERIODS), timeZone: z.string(), dates: z.array(z.iso.date()) }),
    }),
    config,
  },
  {
    method: 'POST',
    path: '/statistics',
    handler: 'statistics.record',
    request: {
      body: {
        'application/json': z.object({
          data: z
            .array(
              z.object({
                metric: z.string().describe('As shop.orders'),
                period,
                date: day('A day of the site; today without it'),
                object,
                value: z.number().nullable().optional().describe('Set to this; null says that there is none'),
                by: z.number().optional().describe('Or added to'),
              }),
            )
            .min(1)
            .max(MOST_STATISTICS),
        }),
      },
    },
    response: z.object({ data: z.object({ recorded: z.int() }), meta: z.object({}) }),
    config,
  },
];
