import type { Core } from '../../core';
import { beforeLeaving } from '../leaving';
import { recordClicks } from './clicks';
import { recordFields } from './fields';
import { recordMovement } from './movement';
import { recorder } from './record';

/** What is recorded where the page does not say. */
const USUAL = 'click outbound download form_submit';

/** Records what readers do. @param kinds those wanted, with spaces between them */
export const interactions = (insight: Core, kinds: string): void => {
  const wanted = new Set((kinds.trim() || USUAL).split(/[\s,]+/));
  const isWanted = (kind: string): boolean => wanted.has(kind);
  const records = recorder(insight);
  recordClicks(records, isWanted);
  recordFields(records, isWanted);
  beforeLeaving(insight, records.tell, recordMovement(records, isWanted));
};
