import type { Room } from '../room';
import { checkpoint } from './checkpoint';
import { drainOf, drainService } from './drain';

export { type DrainService, drainOf } from './drain';

/** Buffer to records and totals, exactly once. */
export const drain: Room = {
  contentTypes: checkpoint,
  services: { drain: drainService },
  bootstrap: (strapi) => drainOf(strapi).start(),
  destroy: (strapi) => drainOf(strapi).stop(),
};
