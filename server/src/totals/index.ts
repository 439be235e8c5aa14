import type { Room } from '../room';
import { target } from './target';
import { total } from './total';

export { entryKey, SITE_KEY, TARGETS_TABLE, type TargetReference, targetKey } from './target';
export { type Period, TOTALS_TABLE } from './total';

/** Counts per target and period. */
export const totals: Room = { contentTypes: { ...target, ...total } };
