import { z } from '@strapi/utils';
import { COMPARISONS, DASHBOARD_FILTERS, DASHBOARD_RANGES, type DashboardFilter } from '../../../contracts/dashboard';
import { SOURCE_CLASSES } from '../../../contracts/events';

const FILTERS: Record<DashboardFilter, string> = {
  type: 'Only this content type, by its uid, as api::article.article.',
  entry: 'Only this entry, as <uid>/<documentId>.',
  locale: 'Only content in this locale, as en.',
  source: `Only sessions that came from this class of sources: ${SOURCE_CLASSES.join(', ')}.`,
  referrer: 'Only sessions that came from the source of this name, as Google or example.com.',
  campaign: 'Only sessions of this campaign (utm_campaign).',
  country: 'Only readers of this country, as DE.',
  language: 'Only readers who prefer this language, as de.',
  device: 'Only readers with this kind of device: desktop, mobile, tablet, …',
  browser: 'Only readers with this browser, as Firefox.',
  os: 'Only readers with this operating system.',
  path: 'Only pages at this path, in which * stands for anything, as /articles/*.',
};

/** How a program says what of the site it asks for; whether it may be asked is decided where the admin's questions are. */
export const filters = Object.fromEntries(
  DASHBOARD_FILTERS.map((filter) => [filter, z.string().optional().describe(FILTERS[filter])]),
) as Record<DashboardFilter, z.ZodOptional<z.ZodString>>;

export const range = z
  .string()
  .optional()
  .describe(
    `Days in the site’s time zone: one of ${DASHBOARD_RANGES.join(', ')}, or two days, both inclusive, as 2026-11-01..2026-11-20. 30d when left out.`,
  );

export const compare = z
  .enum(COMPARISONS)
  .optional()
  .describe(
    'What it is compared with: the span before, the same days of the year before, or nothing. The span before when left out.',
  );

/** The most rows that one answer lists. */
const MOST_ROWS = 50;

export const limit = z
  .number()
  .int()
  .min(1)
  .max(MOST_ROWS)
  .default(10)
  .describe(`How many rows at most, 1 to ${MOST_ROWS}; 10 when left out.`);
