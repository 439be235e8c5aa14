import { z } from 'zod';
import { STATISTIC_PERIODS } from '../../../contracts/statistics';
import { AGGREGATES } from '../../../contracts/trackers';
import { isObject } from '../strapi/is-object';
import { reference, text } from './registrations';
import { day, metricName, period } from './statistic-parts';

const name = text(255).min(1, 'must not be empty');
const attribute = text(255).min(1, 'must not be empty');
const FILTERS = 'must be an object of filters, as { status: "paid" }';

const periods = z
  .array(period, 'must be a list')
  .min(1, 'must not be empty')
  .max(STATISTIC_PERIODS.length, 'has a period twice')
  .refine((given) => new Set(given).size === given.length, 'has a period twice');

/** What a tracker counts, without where it writes it. */
export const ofCounted = {
  uid: text(255).min(1, 'must not be empty'),
  aggregate: z.enum(AGGREGATES, `must be one of ${AGGREGATES.join(', ')}`),
  field: attribute.nullish(),
  dateField: attribute.optional(),
  groupBy: attribute.nullish(),
  filters: z.custom<Record<string, unknown>>((value) => isObject(value), FILTERS).optional(),
  status: z.enum(['published', 'draft'], 'must be published or draft').optional(),
};

export const ofTracker = { name: name.optional(), metric: metricName, periods: periods.optional(), since: day.nullish() };

export const trackerDraft = z.strictObject({ ref: reference, ...ofTracker, ...ofCounted });

const AGAIN = 'must be a whole number from 1 to 366';

/** What of a function's own: its values are worked out by the app's code. */
const computed = z.strictObject({
  ref: reference,
  ...ofTracker,
  since: day,
  compute: z.custom<(...given: never[]) => unknown>((value) => typeof value === 'function', 'must be a function'),
  again: z.int(AGAIN).min(1, AGAIN).max(366, AGAIN).optional(),
});

/** A function tells one kind from the other, so that a fault is named by what was meant. */
const registration = z.unknown().transform((value, context) => {
  const isComputed = isObject(value) && 'compute' in value;
  const { data, error } = (isComputed ? computed : trackerDraft).safeParse(value);
  for (const { path, message } of error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return data as z.output<typeof computed> | z.output<typeof trackerDraft>;
});

export const trackerRegistrations = z
  .array(registration, 'must be an array')
  .refine((drafts) => new Set(drafts.map((draft) => draft?.ref)).size === drafts.length, 'has a ref twice');
