import type { RecordType } from '../../../../contracts/records';
import { PLUGIN_ID } from '../../pluginId';

export const INSIGHT_PATH = `/plugins/${PLUGIN_ID}`;

/** Where the seven-day report is. */
export const WEEK_PATH = `${INSIGHT_PATH}/week`;

/** Where statistics of any kind are. */
export const STATISTICS_PATH = `${INSIGHT_PATH}/statistics`;

/** Where the list of a type is. */
export const listPath = (type: RecordType): string => `${INSIGHT_PATH}/${type}`;

/** Where a session is told. */
export const sessionPath = (sessionId: string): string => `${listPath('sessions')}/${encodeURIComponent(sessionId)}`;
