import type { Room } from '../room';
import { answerService } from './answers';
import { counterService } from './counters';
import { filteredCount } from './filtered-count';
import { runningTotal } from './running-total';
import { total } from './total';

export { entryKey, type Segment, SITE_KEY, segmentKey, TARGETS_TABLE, type TargetReference, targetKey } from '../records';
export { answersOf } from './answers';
export { type Counters, countersOf } from './counters';
export { FILTERED_COUNTS_TABLE } from './filtered-count';
export { pack, unpack } from './pack';
export { RUNNING_SHAPE, RUNNING_TOTALS_TABLE, SUMMED, type Summed } from './running-total';
export { type CountColumns, columnsOf, type TargetCounts, targetCounts } from './target-counts';
export { COUNTED_COLUMNS, type Counted, type Period, TOTALS_TABLE } from './total';

/** Counts per target and period, and summed up day by day; the newest of them in Redis; and of what was filtered. */
export const totals: Room = {
  tables: [filteredCount, runningTotal, total],
  services: { answers: answerService, counters: counterService },
};
