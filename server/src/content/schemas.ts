import { z } from 'zod';
import { EVERY_LOCALE, isPeriod, MOST_POPULAR, MOST_STATS, type Period, USUAL_FLOOR } from '../../../contracts/stats';

const MOST_TYPES = 20;
const MOST_FLOOR = 1_000_000;

/** What names something: nothing that PostgreSQL would refuse, and nothing longer than a column. */
const name = (most: number) =>
  z
    .string('must be a text')
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must have no control characters');

export const entryId = name(255);
const locale = name(35);

export const entryReference = z.object({
  uid: name(255),
  documentId: entryId,
  locale: z.union([locale, z.literal('')]).optional(),
});

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;
const day = z.string('must be a day, as 2026-01-31').refine(isDay, 'must be a day, as 2026-01-31');

export const range = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before from' });

/** Several names: with commas, or the parameter several times. */
const names = (most: number) =>
  z
    .union([z.string(), z.array(z.string())], 'must be a list, with commas')
    .transform((value) => (Array.isArray(value) ? value : [value]).flatMap((part) => part.split(',')))
    .pipe(z.array(entryId).max(most, `must be at most ${most}`));

const whole = (most: number) => {
  const message = `must be a whole number from 1 to ${most}`;
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}$/, message)
          .transform(Number),
      ],
      message,
    )
    .pipe(z.int(message).min(1, message).max(most, message));
};

const period = z.custom<Period>(
  (value) => typeof value === 'string' && isPeriod(value),
  'must be today, 24h, 1d to 365d, 12m or all',
);

export const oneQuestion = z.strictObject({ locale: locale.optional() });

export const manyQuestion = z.strictObject({
  uid: z.string('must name a content type'),
  documentIds: names(MOST_STATS),
  locale: locale.optional(),
});

const shared = {
  /** Every type that the asker may read, without it. */
  uid: names(MOST_TYPES).optional(),
  limit: whole(MOST_POPULAR).default(10),
  locale: locale.optional(),
  // Strapi looks at these, each type's for itself.
  filters: z.record(z.string(), z.unknown(), 'must be filters of the content API').optional(),
  fields: z.unknown().optional(),
  populate: z.unknown().optional(),
};

export const popularQuestion = z.strictObject({ ...shared, period: period.default('7d') });

export const trendingQuestion = z.strictObject({
  ...shared,
  period: period.refine((value) => value !== 'all', 'must have a period before it').default('7d'),
  floor: whole(MOST_FLOOR).default(USUAL_FLOOR),
});

/** A checked question. */
export type PopularQuestion = z.output<typeof popularQuestion>;
export type TrendingQuestion = z.output<typeof trendingQuestion>;

/** A question as the app's own code asks it. */
export interface PopularOptions {
  uid?: string | string[];
  period?: Period;
  limit?: number;
  /** The default one without it; `*` for each of every locale. */
  locale?: string;
  /** As for Strapi's documents. */
  filters?: Record<string, unknown>;
  fields?: string[];
  populate?: unknown;
}

export interface TrendingOptions extends PopularOptions {
  period?: Exclude<Period, 'all'>;
  floor?: number;
}

export const isEvery = (asked: string | undefined): boolean => asked === EVERY_LOCALE;
