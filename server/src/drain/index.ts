import type { Room } from '../room';
import { optionsOf } from '../settings';
import { isCommand } from '../strapi/command';
import { checkpoint } from './checkpoint';
import { drainOf, drainService } from './drain';
import { filteredStore, filteredStoreService } from './filtered-store';
import { packDays } from './packed/pack-days';
import { sumUp } from './running/sum-up';
import { setAsideEvent } from './set-aside-event';

export { CHECKPOINT, CHECKPOINTS_TABLE } from './checkpoint';
export { type DrainService, type DrainState, drainOf } from './drain';
export { throwAwayPacked } from './packed/throw-away';
export { firstRebuildableDay, rebuildTotals } from './rebuild/rebuild';
export { type ReplaySettings, type ReplaySummary, replay } from './replay';
export { readCounts } from './running/read-counts';
export { addRunning, type CountedDays, countedDays } from './running/running-counts';
export { SET_ASIDE_TABLE } from './set-aside-event';
export { findHandovers } from './statements/find-handovers';
export { lockCheckpoint } from './statements/lock-checkpoint';

/** Buffer to records and totals, exactly once. */
export const drain: Room = {
  tables: [checkpoint, setAsideEvent],
  services: { drain: drainService, filteredStore: filteredStoreService },
  jobs: [
    {
      name: 'sum-up-days',
      rule: '*/5 * * * *',
      overdueMinutes: 30,
      run: async (strapi, signal) => {
        await sumUp(strapi, signal);
      },
    },
    {
      name: 'pack-days',
      rule: '*/5 * * * *',
      overdueMinutes: 30,
      run: async (strapi, signal) => {
        await packDays(strapi, signal);
      },
    },
  ],
  bootstrap(strapi) {
    // A command does its own work only.
    if (isCommand()) {
      return;
    }
    filteredStore(strapi).start();
    if (optionsOf(strapi).drain === 'here') {
      drainOf(strapi).start();
    }
  },
  async destroy(strapi) {
    await drainOf(strapi).stop();
    await filteredStore(strapi).stop();
  },
};
