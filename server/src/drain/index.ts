import type { Room } from '../room';
import { optionsOf } from '../settings';
import { checkpoint } from './checkpoint';
import { drainOf, drainService } from './drain';
import { setAsideEvent } from './set-aside-event';

export { CHECKPOINT, CHECKPOINTS_TABLE } from './checkpoint';
export { type DrainState, drainOf } from './drain';
export { type ReplaySettings, type ReplaySummary, replay } from './replay';
export { SET_ASIDE_TABLE } from './set-aside-event';

/** Buffer to records and totals, exactly once. */
export const drain: Room = {
  contentTypes: { ...checkpoint, ...setAsideEvent },
  services: { drain: drainService },
  bootstrap(strapi) {
    // A command does its own work only.
    if (optionsOf(strapi).drain === 'here' && process.env.INSIGHT_COMMAND !== '1') {
      drainOf(strapi).start();
    }
  },
  destroy: (strapi) => drainOf(strapi).stop(),
};
