import type { Room } from '../room';
import { collectService } from './collector';
import { front } from './front';
import { salt } from './salt';
import { salts, saltsService } from './salts';

export { publicPath } from './front';
export { readRecorded } from './recorded';

/** Request to event in the buffer. */
export const collect: Room = {
  contentTypes: salt,
  services: { collect: collectService, salts: saltsService },
  register(strapi) {
    strapi.server.use(front(strapi));
  },
  jobs: [
    {
      name: 'change-salt',
      // At midnight the day's key is made before the first visitor needs it; at any full hour those are destroyed whose time is over.
      rule: '0 * * * *',
      overdueMinutes: 70,
      async run(strapi) {
        const now = Date.now();
        await salts(strapi).secretAt(now);
        await salts(strapi).destroyOld(now);
      },
    },
  ],
};
