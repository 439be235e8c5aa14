import type { Room } from '../room';
import { address } from './address';
import { guards, switches, unreadableBodies } from './api/guards';
import { editingController } from './api/write/admin-controller';
import { editingRoutes, writeRoutes } from './api/write/routes';
import { controllers } from './controllers';
import { engagement } from './engagement';
import { handover } from './handover';
import { interaction } from './interaction';
import { packedDay } from './packed';
import { pageView } from './page-view';
import { recordsService } from './records';
import { adminRoutes, contentApiRoutes } from './routes';
import { session } from './session';
import { sessionEvent } from './session-event';
import { indexByBytes } from './statements/index-by-bytes';
import { target } from './target';
import { visit } from './visit';

export { ADDRESSES_TABLE, addressStart } from './address';
export { ENGAGEMENTS_TABLE } from './engagement';
export { HANDOVERS_TABLE } from './handover';
export { INTERACTIONS_TABLE } from './interaction';
export {
  DEED_COLUMNS,
  DEEDS,
  FACT_COLUMNS,
  listing,
  PACKED_DAYS_TABLE,
  PART_COLUMNS,
  type PackedColumn,
  type PackedName,
  packColumn,
  packedShape,
  UNKNOWN_SCROLL,
  unpackColumn,
} from './packed';
export { PAGE_VIEWS_TABLE } from './page-view';
export { recordsOf } from './records';
export { SESSIONS_TABLE } from './session';
export { SESSION_EVENTS_TABLE } from './session-event';
export { urlOf } from './statements/columns';
export { compareTexts, exactly } from './statements/compare-texts';
export { column, type Fragment, sql } from './statements/fragment';
export { entryKey, type Segment, SITE_KEY, segmentKey, TARGETS_TABLE, type TargetReference, targetKey } from './target';
export { VISITS_TABLE } from './visit';

/** What was seen and done, one row an event; the sessions that these make; who came to what in which hour; and how they are read. */
export const records: Room = {
  tables: [pageView, interaction, session, target, address, engagement, sessionEvent, handover, visit, packedDay],
  services: { records: recordsService },
  middlewares: guards,
  controllers: { ...controllers, editing: editingController },
  adminRoutes: [...adminRoutes, ...editingRoutes],
  contentApiRoutes: [...contentApiRoutes, ...writeRoutes],
  register(strapi) {
    strapi.server.use(unreadableBodies(strapi));
  },
  async bootstrap(strapi) {
    await indexByBytes(strapi);
    // Behind Strapi's own middlewares, in front of its router.
    strapi.server.use(switches(strapi));
  },
};
