import type { Room } from '../room';
import { throttleOf, throttleService } from './admission/throttle-service';
import { collectController } from './callers/controller';
import { collectService } from './collector';
import { filteredService } from './filtered';
import { openFront } from './front';
import { gatheredOf, gatheredService } from './gathered';
import { countries, countriesService } from './reader/country';
import { salt } from './salt';
import { salts, saltsService } from './salts';

export { isAiBot } from './admission/bots';
export { hiddenCaller } from './admission/hidden-caller';
export { RATE_LIMIT_HEADERS, rateLimitHeaders } from './admission/rate-limit-headers';
export { errorBody } from './answers';
export { type Caller, callerOf } from './callers/caller';
export { administrators } from './callers/staff';
export { collectOf } from './collector';
export { eventId } from './events/event-id';
export type { EventComplaint, PlacedEvent } from './events/read-events';
export { type Reading, viewOf } from './events/reading';
export { filtered } from './filtered';
export { gatheredOf } from './gathered';
export { mayCount } from './may-count';
export { publicPath, publicRoot } from './public-path';
export { originOf } from './reader/addresses';
export { connectionOf } from './reader/networks';
export { Refusal } from './refusal';
export { salts } from './salts';
export { served } from './script';
export { type Soon, when } from './soon';

/** Request to event in the buffer. */
export const collect: Room = {
  tables: [salt],
  services: {
    collect: collectService,
    countries: countriesService,
    filtered: filteredService,
    gathered: gatheredService,
    salts: saltsService,
    throttle: throttleService,
  },
  controllers: { collect: collectController },
  contentApiRoutes: [
    { method: 'GET', path: '/collect/as-server', handler: 'collect.asServer' },
    { method: 'GET', path: '/collect/import-events', handler: 'collect.importEvents' },
  ],
  register(strapi) {
    openFront(strapi);
  },
  async bootstrap(strapi) {
    throttleOf(strapi).start();
    await countries(strapi).open();
  },
  async destroy(strapi) {
    await gatheredOf(strapi).bring();
    countries(strapi).close();
    throttleOf(strapi).stop();
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
