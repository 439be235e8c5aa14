import type { Core } from '@strapi/strapi';
import { HANDOVERS_TABLE, PACKED_DAYS_TABLE } from '../../records';
import { optionsOf, timeOf } from '../../settings';
import { countBefore } from '../statements/count-before';
import { type Cutoff, cutoffByDays, FEWEST_DAYS } from './cutoff';
import { deleteGently } from './delete-gently';
import { EXPIRING, type ExpiredRows, expiredOf } from './expiring';

const HANDOVER_KEPT_MS = 48 * 3_600_000;

interface CleanUpOptions {
  /** Keeps so many days beside today, in place of what the setting `retentionDays` says. */
  days?: number | undefined;
  signal?: AbortSignal;
  /** Called with the rows deleted so far. */
  onProgress?: (rows: number) => void;
}

/** What was done, or would be: rows by kind, and the first day that is kept. */
export interface CleanUp {
  keptFrom: string;
  rows: ExpiredRows;
}

/** Deletes raw records that have been kept for long enough. Totals stay. */
export const retentionService = ({ strapi }: { strapi: Core.Strapi }) => {
  const cutoff = (days: number | undefined): Cutoff => {
    const [now, time] = [Date.now(), timeOf(strapi).fixed()];
    return cutoffByDays(days ?? Math.max(optionsOf(strapi).retentionDays, FEWEST_DAYS), now, time);
  };

  const rowsByKind = async (count: (kind: (typeof EXPIRING)[number]) => Promise<number>): Promise<ExpiredRows> => {
    const counts: [string, number][] = [];
    for (const kind of EXPIRING) {
      counts.push([kind, await count(kind)]);
    }
    return Object.fromEntries(counts) as ExpiredRows;
  };

  return {
    /** Counts what `cleanUp` would delete. @throws RangeError when `days` is too few or no whole number */
    async dryRun({ days }: Pick<CleanUpOptions, 'days'> = {}): Promise<CleanUp> {
      const oldest = cutoff(days);
      const rows = await rowsByKind((kind) => countBefore(strapi.db.connection, expiredOf(kind, oldest)));
      return { keptFrom: oldest.day, rows };
    },

    /** Deletes the records of the days before. It may be broken off and done again. @throws RangeError as `dryRun` */
    async cleanUp({ days, signal, onProgress }: CleanUpOptions = {}): Promise<CleanUp> {
      const oldest = cutoff(days);
      let deleted = 0;
      const onDeleted = (batch: number): void => {
        deleted += batch;
        onProgress?.(deleted);
      };
      const rows = await rowsByKind((kind) =>
        deleteGently(strapi.db.connection, expiredOf(kind, oldest), { ...(signal && { signal }), onDeleted }),
      );
      // A copy of records that have been counted above.
      const packed = { table: PACKED_DAYS_TABLE, column: 'day', before: oldest.day };
      await deleteGently(strapi.db.connection, packed, signal ? { signal } : {});
      return { keptFrom: oldest.day, rows };
    },

    /** Forgets who was who across a change of salt, once the salt itself is gone. */
    async closeDay(signal?: AbortSignal): Promise<void> {
      const rows = { table: HANDOVERS_TABLE, column: 'at_ms', before: Date.now() - HANDOVER_KEPT_MS };
      await deleteGently(strapi.db.connection, rows, signal ? { signal } : {});
    },
  };
};

export type RetentionService = ReturnType<typeof retentionService>;

/** The service as the other rooms call it. */
export const retentionOf = (strapi: Core.Strapi): RetentionService => strapi.plugin('insight').service('retention');
