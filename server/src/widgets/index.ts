import type { Room } from '../room';
import { widgetsFront } from './front';
import { widgetsOf, widgetsService } from './service';

/** Numbers on public pages: the widgets' script, what they ask, and the live numbers that they hear. */
export const widgets: Room = {
  services: { widgets: widgetsService },
  register(strapi) {
    strapi.server.use(widgetsFront(strapi));
  },
  destroy(strapi) {
    widgetsOf(strapi).streams.stop();
  },
};
