import { SESSIONS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { SessionChange } from '../decide/types';
import type { LocatedEvent } from '../located-event';

const MARKS = { user_id: 'text', user_at_ms: 'bigint', user_event: 'text', is_ended: 'boolean' } as const;

const TABLE = { name: SESSIONS_TABLE, columns: { id: 'integer', ...MARKS } } as const satisfies BulkTable<string>;

const mayDiffer = ({ events, recorded, absorbed }: SessionChange<LocatedEvent>): boolean =>
  recorded.length > 0 || absorbed.length > 0 || events.some(({ kind }) => kind === 'session');

/** Notes whose sessions are and whether they have been ended: only of the few that somebody said something about. */
export const writeMarks = (
  transaction: Database,
  changes: readonly (SessionChange<LocatedEvent> & { row: number })[],
): Promise<void> =>
  writeRows(
    transaction,
    TABLE,
    changes.filter(mayDiffer).map(({ row, user, isEnded }) => ({
      id: row,
      user_id: user?.id ?? null,
      user_at_ms: user?.at ?? null,
      user_event: user?.event ?? null,
      is_ended: isEnded,
    })),
    { key: ['id'], replace: Object.keys(MARKS) as (keyof typeof MARKS)[] },
  );
