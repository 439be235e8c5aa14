import type { Room } from '../room';
import { throttleOf, throttleService } from './admission/throttle-service';
import { collectController } from './callers/controller';
import { collectService } from './collector';
import { filteredService } from './filtered';
import { front } from './front';
import { countries, countriesService } from './reader/country';
import { salt } from './salt';
import { salts, saltsService } from './salts';

export { type FilteredCount, filtered } from './filtered';
export { publicPath } from './front';

/** Request to event in the buffer. */
export const collect: Room = {
  contentTypes: salt,
  services: {
    collect: collectService,
    countries: countriesService,
    filtered: filteredService,
    salts: saltsService,
    throttle: throttleService,
  },
  controllers: { collect: collectController },
  contentApiRoutes: [
    { method: 'GET', path: '/collect/as-server', handler: 'collect.asServer' },
    { method: 'GET', path: '/collect/import-events', handler: 'collect.importEvents' },
  ],
  register(strapi) {
    strapi.server.use(front(strapi));
  },
  async bootstrap(strapi) {
    throttleOf(strapi).start();
    await countries(strapi).open();
    const destroyOld = async () => salts(strapi).destroyOld(Date.now());
    await destroyOld();
    strapi.cron.add({ 'insight-destroy-old-salts': { task: destroyOld, options: { rule: '7 * * * *' } } });
  },
  destroy(strapi) {
    countries(strapi).close();
    throttleOf(strapi).stop();
  },
};
