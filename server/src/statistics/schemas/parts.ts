import { z } from 'zod';
import type { StatisticObject } from '../../../../contracts/statistics';
import { text } from '../../config';

export { day, metricName, period } from '../../config';

const entry = z.strictObject({
  uid: text(255).min(1, 'must not be empty'),
  documentId: text(255).min(1, 'must not be empty'),
});

const MOST_DIMENSIONS = 8;
const DIMENSION = 'must be 1 to 64 letters, digits, - and _, and begin with a letter';

export const dimensionName = z
  .string('must be a text')
  .max(64, DIMENSION)
  .regex(/^[a-zA-Z][\w-]*$/, DIMENSION)
  .refine((name) => name !== 'uid' && name !== 'documentId', 'must not be uid or documentId, which name an entry');

const dimensions = z
  .record(
    dimensionName,
    z.union([text(255), z.number(), z.boolean()], 'must be a text, a number, true or false').transform(String),
    'must be an object: an entry, as { uid, documentId }, or dimensions, as { country: "AT" }',
  )
  .refine(
    (set) => Object.keys(set).length >= 1 && Object.keys(set).length <= MOST_DIMENSIONS,
    `must have 1 to ${MOST_DIMENSIONS} dimensions`,
  );

const namesEntry = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('uid' in value || 'documentId' in value);

/** What a value is of. An entry is told by its names, so that a fault is named by what was meant. */
export const statisticObject = z.unknown().transform((value, context): StatisticObject => {
  const { data, error } = (namesEntry(value) ? entry : dimensions).safeParse(value);
  for (const issue of error?.issues ?? []) {
    const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
    context.addIssue({ code: 'custom', path: [...issue.path], message });
  }
  return (data ?? {}) as StatisticObject;
});
