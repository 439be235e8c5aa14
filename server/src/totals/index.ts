import type { Room } from '../room';
import { counterService } from './counters';
import { target } from './target';
import { total } from './total';

export { type Counters, countersOf } from './counters';
export { entryKey, SITE_KEY, TARGETS_TABLE, type TargetReference, targetKey } from './target';
export { type Period, TOTALS_TABLE } from './total';

/** Counts per target and period, and the newest of them in Redis. */
export const totals: Room = {
  contentTypes: { ...target, ...total },
  services: { counters: counterService },
};
