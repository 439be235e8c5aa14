import { z } from 'zod';
import type { StatisticObject } from '../../../../contracts/statistics';
import { text } from '../../config';
import { readDimensions } from './dimensions';

export { day, metricName, period } from '../../config';
export { dimensionName } from './dimensions';

const entry = z.strictObject({
  uid: text(255).min(1, 'must not be empty'),
  documentId: text(255).min(1, 'must not be empty'),
});

const namesEntry = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('uid' in value || 'documentId' in value);

/** What a value is of. An entry is told by its names, so that a fault is named by what was meant. */
export const statisticObject = z.unknown().transform((value, context): StatisticObject => {
  const refuse = (message: string, path: PropertyKey[]): void => context.addIssue({ code: 'custom', path, message });
  if (!namesEntry(value)) {
    return readDimensions(value, refuse);
  }
  const { data, error } = entry.safeParse(value);
  for (const { message, path } of error?.issues ?? []) {
    refuse(message, [...path]);
  }
  return data ?? {};
});
