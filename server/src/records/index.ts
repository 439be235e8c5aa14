import type { Room } from '../room';
import { pageView } from './page-view';

export { PAGE_VIEWS_TABLE } from './page-view';

/** What was seen, one row an event. */
export const records: Room = { contentTypes: pageView };
