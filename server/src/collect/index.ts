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
  async bootstrap(strapi) {
    const destroyOld = async () => salts(strapi).destroyOld(Date.now());
    await destroyOld();
    strapi.cron.add({ 'insight-destroy-old-salts': { task: destroyOld, options: { rule: '7 * * * *' } } });
  },
};
