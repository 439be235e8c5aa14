import { z } from 'zod';
import { metricName, ofCounted, ofTracker, period } from '../../../config';

export { trackerDraft as newTracker } from '../../../config';

const { uid, aggregate, ...counted } = ofCounted;
const { metric, ...tracker } = ofTracker;

export const trackerChangesSchema = z.strictObject({
  ...tracker,
  ...counted,
  metric: metric.optional(),
  uid: uid.optional(),
  aggregate: aggregate.optional(),
});

const MOST_DAYS = 90;
const DAYS = `must be a whole number from 1 to ${MOST_DAYS}`;

export const previewQuestion = z.strictObject({
  ...ofCounted,
  metric: metricName.optional(),
  period: period.optional(),
  days: z.int(DAYS).min(1, DAYS).max(MOST_DAYS, DAYS).optional(),
});
