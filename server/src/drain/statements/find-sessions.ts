import { FACT_COLUMNS, SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { PageSeen, StoredSession } from '../decide/types';
import { factsIn } from '../facts';

const COLUMNS = [
  'id',
  'session_id',
  'is_named',
  'visitor',
  'first_event',
  'started_at_ms',
  'ended_at_ms',
  'views',
  'interactions',
  'engaged_ms',
  'entry_event',
  'entry_at_ms',
  'entry_page',
  'entry_target_id',
  'exit_event',
  'exit_at_ms',
  'exit_page',
  'exit_target_id',
  'user_id',
  'user_at_ms',
  'user_event',
  'is_ended',
  ...FACT_COLUMNS,
];

type Row = Record<string, string | number | boolean | null>;

const pageOf = (row: Row, side: 'entry' | 'exit'): PageSeen | null =>
  row[`${side}_event`] === null
    ? null
    : {
        event: String(row[`${side}_event`]),
        at: Number(row[`${side}_at_ms`]),
        page: String(row[`${side}_page`]),
        target: Number(row[`${side}_target_id`]),
      };

const sessionOf = (row: Row): StoredSession => ({
  row: Number(row.id),
  name: row.is_named ? String(row.session_id) : null,
  visitor: String(row.visitor),
  firstEvent: String(row.first_event),
  facts: factsIn(row),
  startedAt: Number(row.started_at_ms),
  endedAt: Number(row.ended_at_ms),
  views: Number(row.views),
  interactions: Number(row.interactions),
  engagedMs: Number(row.engaged_ms),
  entry: pageOf(row, 'entry'),
  exit: pageOf(row, 'exit'),
  user: row.user_id === null ? null : { id: String(row.user_id), at: Number(row.user_at_ms), event: String(row.user_event) },
  isEnded: Boolean(row.is_ended),
});

/**
 * The sessions of these visitors that lie between two instants at least in part, and those of these names, whenever they were.
 * @param visitors at least one
 * @param from milliseconds since 1970 UTC, exclusive as `to` is
 */
export const findSessions = async (
  transaction: Database,
  { visitors, names, from, to }: { visitors: readonly string[]; names: readonly string[]; from: number; to: number },
): Promise<StoredSession[]> => {
  const near: Row[] = await transaction(SESSIONS_TABLE)
    .whereRaw(isAmong(transaction, 'visitor', visitors))
    .where('ended_at_ms', '>', from)
    .where('started_at_ms', '<', to)
    .select(COLUMNS);
  const named: Row[] =
    names.length === 0
      ? []
      : await transaction(SESSIONS_TABLE)
          .whereRaw(isAmong(transaction, 'session_id', names))
          .select(COLUMNS);
  return [...new Map([...near, ...named].map((row) => [row.id, sessionOf(row)])).values()];
};
