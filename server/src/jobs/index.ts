import type { Room } from '../room';
import { jobRow } from './job-row';
import { jobsOf, jobsService } from './jobs';

export { jobsOf, type KnownJob } from './jobs';

/** What runs by the clock, once for all instances. */
export const jobs: Room = {
  tables: [jobRow],
  services: { jobs: jobsService },
  schedule: (strapi, declared) => jobsOf(strapi).start(declared),
  destroy: (strapi) => jobsOf(strapi).stop(),
};
