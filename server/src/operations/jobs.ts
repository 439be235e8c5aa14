import type { Job } from '../room';
import { WATCH_DRAIN, watchDrain } from './health/watch-drain';
import { retentionOf } from './retention/retention';

const DAY_MINUTES = 24 * 60;

/** The clock's work of this room. */
export const operationsJobs: Job[] = [
  {
    name: 'delete-old-records',
    // When few readers are about, and not on the full hour, which is everybody's; 2 to 3 o'clock is left out by one day of the year.
    rule: '23 4 * * *',
    overdueMinutes: DAY_MINUTES + 120,
    run: async (strapi, signal) => {
      await retentionOf(strapi).cleanUp({ signal });
    },
  },
  {
    name: 'close-day',
    // Every hour, because what is kept for 48 hours is not to be kept for a day longer.
    rule: '35 * * * *',
    overdueMinutes: 130,
    run: (strapi, signal) => retentionOf(strapi).closeDay(signal),
  },
  { name: WATCH_DRAIN, rule: '* * * * *', overdueMinutes: 10, run: watchDrain },
];
