import { z } from 'zod';
import { COMBINATIONS, METRIC_FORMATS } from '../../../contracts/statistics';

const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u;
const NOT_PLAIN = 'must have no control characters';
const tooLong = (most: number): string => `must have at most ${most} characters`;

/** Nothing that PostgreSQL would refuse, and nothing longer than a column. */
export const text = (most: number) => z.string('must be a text').max(most, tooLong(most)).regex(PLAIN, NOT_PLAIN);

/** What is wrong with a text, as `text` says it; null where nothing is. */
export const faultOfText = (given: string, most: number): string | null =>
  given.length > most ? tooLong(most) : PLAIN.test(given) ? null : NOT_PLAIN;

const REFERENCE = 'must be 1 to 64 of a–z and 0–9, with - or _ between them, and begin with a letter';

export const reference = z
  .string('must be a text')
  .max(64, REFERENCE)
  .regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/, REFERENCE);

const MOST_DECIMALS = 6;
const DECIMALS = `must be a whole number from 0 to ${MOST_DECIMALS}`;

const name = text(255).min(1, 'must not be empty');

export const ofMetric = {
  name: name.optional(),
  description: text(2_000).optional(),
  unit: text(32).optional(),
  format: z.enum(METRIC_FORMATS, `must be one of ${METRIC_FORMATS.join(', ')}`).optional(),
  decimals: z.int(DECIMALS).min(0, DECIMALS).max(MOST_DECIMALS, DECIMALS).optional(),
  moreIsBetter: z.boolean('must be true or false').optional(),
  combine: z.enum(COMBINATIONS, `must be one of ${COMBINATIONS.join(', ')}`).optional(),
};

export const ofDomain = { name: name.optional(), description: text(2_000).optional() };

export const metricDraft = z.strictObject({ ref: reference, ...ofMetric });
export const domainDraft = z.strictObject({ ref: reference, ...ofDomain });

const isUnique = (drafts: readonly { ref: string }[]): boolean => new Set(drafts.map(({ ref }) => ref)).size === drafts.length;
const TWICE = 'has a ref twice';

const registration = domainDraft.extend({
  metrics: z.array(metricDraft, 'must be an array').refine(isUnique, TWICE).optional(),
});

export const registrations = z.array(registration, 'must be an array').refine(isUnique, TWICE);
