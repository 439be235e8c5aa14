import type { Core } from '@strapi/strapi';
import { firstRebuildableDay, rebuildTotals } from '../../drain';
import { addDays, timeOf } from '../../settings';

interface RebuildOptions {
  /** Ends the work between two days. */
  signal: AbortSignal;
  /** Called with how many days are done. */
  onProgress: (days: number) => void;
}

/** Counts the totals of some days anew from their raw records. */
export const rebuildService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The days that can be counted anew: from the oldest raw record, which may be none, to today. */
  async bounds(): Promise<{ first: string | null; last: string }> {
    return { first: await firstRebuildableDay(strapi), last: timeOf(strapi).dayOf(Date.now()) };
  },

  /**
   * Counts days anew, both ends among them.
   * @returns how many are done
   * @throws ValidationError when the raw records do not reach back so far
   */
  async rebuild(from: string, to: string, { signal, onProgress }: RebuildOptions): Promise<number> {
    let days = 0;
    for (let day = from; day <= to && !signal.aborted; day = addDays(day, 1)) {
      await rebuildTotals(strapi, day, day);
      days += 1;
      onProgress(days);
    }
    return days;
  },
});

export type RebuildService = ReturnType<typeof rebuildService>;
