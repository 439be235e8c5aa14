import type { Room } from '../room';
import { pageView } from './page-view';
import { visit } from './visit';

export { PAGE_VIEWS_TABLE } from './page-view';
export { VISITS_TABLE } from './visit';

/** What was seen, one row an event, and by whom in which hour. */
export const records: Room = { contentTypes: { ...pageView, ...visit } };
