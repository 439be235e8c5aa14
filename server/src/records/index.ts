import type { Room } from '../room';
import { guards, switches, unreadableBodies } from './api/guards';
import { writeController, writeSessionsController } from './api/write/controller';
import { writeRoutes } from './api/write/routes';
import { engagement } from './engagement';
import { handover } from './handover';
import { interaction } from './interaction';
import { pageView } from './page-view';
import { session } from './session';
import { sessionEvent } from './session-event';
import { visit } from './visit';

export { ENGAGEMENTS_TABLE } from './engagement';
export { HANDOVERS_TABLE } from './handover';
export { INTERACTIONS_TABLE } from './interaction';
export { PAGE_VIEWS_TABLE } from './page-view';
export { SESSIONS_TABLE } from './session';
export { SESSION_EVENTS_TABLE } from './session-event';
export { VISITS_TABLE } from './visit';

/** What was seen and done, one row an event; the sessions that these make; and who came to what in which hour. */
export const records: Room = {
  contentTypes: { ...pageView, ...interaction, ...engagement, ...session, ...sessionEvent, ...handover, ...visit },
  middlewares: guards,
  controllers: {
    sessions: writeSessionsController,
    'page-views': writeController('page-views'),
    interactions: writeController('interactions'),
  },
  contentApiRoutes: writeRoutes,
  register(strapi) {
    strapi.server.use(unreadableBodies(strapi));
  },
  bootstrap(strapi) {
    // Behind Strapi's own middlewares, in front of its router.
    strapi.server.use(switches(strapi));
  },
};
