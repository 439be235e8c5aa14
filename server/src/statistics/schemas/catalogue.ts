import { z } from 'zod';
import { metricDraft, ofDomain, ofMetric, reference } from '../../config';

export { domainDraft } from '../../config';

export const newMetric = metricDraft.extend({ domain: reference });
export const metricChanges = z.strictObject(ofMetric);
export const domainChanges = z.strictObject(ofDomain);
