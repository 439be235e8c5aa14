import type { Room } from '../room';
import { limitsService } from './limits';
import { throttleMiddleware } from './middleware';

export { limits } from './limits';

/** How many requests the API takes of one caller. Routes of the content API name the middleware `plugin::insight.throttle`. */
export const throttle: Room = {
  services: { limits: limitsService },
  middlewares: { throttle: throttleMiddleware },
};
