import { SESSIONS_TABLE } from '../../records';
import { type BulkTable, isAmong, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { SessionChange } from '../decide/types';
import type { LocatedEvent } from '../located-event';
import { moveRecords, moveSessions } from './move-records';
import { FACTS, factsOf, findFacts, type SessionFacts } from './session-facts';
import { writeMarks } from './write-marks';

const SUMS = {
  session_id: 'text',
  first_event: 'text',
  started_at_ms: 'bigint',
  ended_at_ms: 'bigint',
  duration_ms: 'bigint',
  views: 'integer',
  interactions: 'integer',
  engaged_ms: 'bigint',
  is_bounce: 'boolean',
  entry_event: 'text',
  entry_at_ms: 'bigint',
  entry_page: 'text',
  entry_target_id: 'integer',
  exit_event: 'text',
  exit_at_ms: 'bigint',
  exit_page: 'text',
  exit_target_id: 'integer',
} as const;

const NEW = { name: SESSIONS_TABLE, columns: { is_named: 'boolean', ...FACTS, ...SUMS } } as const satisfies BulkTable<string>;
const BEGAN = { name: SESSIONS_TABLE, columns: { id: 'integer', ...FACTS, ...SUMS } } as const satisfies BulkTable<string>;
const WENT_ON = { name: SESSIONS_TABLE, columns: { id: 'integer', ...SUMS } } as const satisfies BulkTable<string>;

const SUM_COLUMNS = Object.keys(SUMS) as (keyof typeof SUMS)[];
const FACT_COLUMNS = Object.keys(FACTS) as (keyof typeof FACTS)[];

type Change = SessionChange<LocatedEvent>;

const idOf = ({ name, firstEvent }: Change): string => name ?? firstEvent;

const sumsOf = (change: Change): Record<keyof typeof SUMS, unknown> => ({
  session_id: idOf(change),
  first_event: change.firstEvent,
  started_at_ms: change.startedAt,
  ended_at_ms: change.endedAt,
  duration_ms: change.durationMs,
  views: change.views,
  interactions: change.interactions,
  engaged_ms: change.engagedMs,
  is_bounce: change.isBounce,
  entry_event: change.entry?.event ?? null,
  entry_at_ms: change.entry?.at ?? null,
  entry_page: change.entry?.page ?? null,
  entry_target_id: change.entry?.target ?? null,
  exit_event: change.exit?.event ?? null,
  exit_at_ms: change.exit?.at ?? null,
  exit_page: change.exit?.page ?? null,
  exit_target_id: change.exit?.target ?? null,
});

/** What a session says of its visitor, where that is new. */
type FactsOf = (change: Change) => SessionFacts | null;

const newFacts = async (transaction: Database, changes: readonly Change[]): Promise<FactsOf> => {
  const known = await findFacts(
    transaction,
    changes.flatMap(({ cutFrom }) => cutFrom?.row ?? []),
  );
  return ({ first, cutFrom }) => {
    if (first) {
      return factsOf(first.event);
    }
    // What its first event said itself is not recorded.
    return cutFrom ? { ...(known.get(cutFrom.row) as SessionFacts), visitor: cutFrom.visitor } : null;
  };
};

const insertNew = async (transaction: Database, changes: readonly Change[], factsFor: FactsOf): Promise<Map<string, number>> => {
  const rows = changes.map((change) => ({
    is_named: change.name !== null,
    ...(factsFor(change) as SessionFacts),
    ...sumsOf(change),
  }));
  await writeRows(transaction, NEW, rows);
  if (rows.length === 0) {
    return new Map();
  }
  const made: { id: number; name: string }[] = await transaction(SESSIONS_TABLE)
    .whereRaw(isAmong(transaction, 'session_id', changes.map(idOf)))
    .select({ id: 'id', name: 'session_id' });
  return new Map(made.map(({ id, name }) => [name, id]));
};

const changeKnown = async (transaction: Database, changes: readonly Change[], factsFor: FactsOf): Promise<void> => {
  const began: Record<keyof typeof BEGAN.columns, unknown>[] = [];
  const went: Record<keyof typeof WENT_ON.columns, unknown>[] = [];
  for (const change of changes) {
    const facts = factsFor(change);
    if (facts) {
      began.push({ id: change.row, ...facts, ...sumsOf(change) });
    } else {
      went.push({ id: change.row, ...sumsOf(change) });
    }
  }
  await writeRows(transaction, BEGAN, began, { key: ['id'], replace: [...FACT_COLUMNS, ...SUM_COLUMNS] });
  await writeRows(transaction, WENT_ON, went, { key: ['id'], replace: SUM_COLUMNS });
};

/** Writes sessions that are new or have changed. @returns the row of each new event's session, by the event's id */
export const writeSessions = async (transaction: Database, changes: readonly Change[]): Promise<Map<string, number>> => {
  const factsFor = await newFacts(transaction, changes);
  await moveSessions(transaction, changes);
  await changeKnown(
    transaction,
    changes.filter(({ row }) => row !== null),
    factsFor,
  );
  const made = await insertNew(
    transaction,
    changes.filter(({ row }) => row === null),
    factsFor,
  );
  const written = changes.map((change) => ({ ...change, row: change.row ?? (made.get(idOf(change)) as number) }));
  await moveRecords(transaction, written);
  await writeMarks(transaction, written);
  const rowOf = new Map<string, number>();
  for (const { row, events } of written) {
    for (const { id } of events) {
      rowOf.set(id, row);
    }
  }
  return rowOf;
};
