import source from '../../../tracker/dist/tracker.js?raw';
import { served } from './script';

/** `GET /api/insight/tracker.js`: the browser script, for pages of any host. */
export const trackerScript = served(source);
