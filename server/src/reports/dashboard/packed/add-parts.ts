import type { Fitting } from './fitting';
import type { Keys } from './keys';
import type { PackedColumns } from './packed-columns';
import { plus, type Sums } from './sums';

/** Adds the sessions that began on the day and fit, by the keys of their parts; O(parts) */
export const addSessions = (columns: PackedColumns, { entries }: Fitting, keys: Keys | null, sums: Sums): void => {
  const { began, bounce, duration_ms: duration } = columns;
  for (let part = 0; part < began.numbers.length; part += 1) {
    if (began.numbers[part] && (!entries || entries[part])) {
      const key = keys?.numbers[part] ?? 0;
      plus(sums.sessions, key, 1);
      plus(sums.bounces, key, bounce.numbers[part] ?? 0);
      plus(sums.durationMs, key, duration.numbers[part] ?? 0);
    }
  }
};

/** Adds what was seen and done in parts that fit, by the keys of these; O(parts) @param seen notes who had a view, by visitor */
export const addParts = (
  columns: PackedColumns,
  { parts }: Fitting,
  keys: Keys | null,
  sums: Sums,
  seen: Uint8Array | null,
): void => {
  const { views, interactions, engaged_ms: engaged, visitor } = columns;
  for (let part = 0; part < views.numbers.length; part += 1) {
    if (!parts || parts[part]) {
      const key = keys?.numbers[part] ?? 0;
      const viewed = views.numbers[part] ?? 0;
      plus(sums.views, key, viewed);
      plus(sums.interactions, key, interactions.numbers[part] ?? 0);
      plus(sums.engagedMs, key, engaged.numbers[part] ?? 0);
      if (seen && viewed > 0) {
        seen[visitor.numbers[part] ?? 0] = 1;
      }
    }
  }
};
