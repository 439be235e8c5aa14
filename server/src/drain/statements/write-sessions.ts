import type { AcceptedEvent } from '../../buffer';
import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import { type BulkTable, isAmong, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { SessionChange } from '../decide/types';
import type { LocatedEvent } from '../located-event';

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

const FACTS = {
  visitor: 'text',
  user_agent: 'text',
  browser: 'text',
  os: 'text',
  device: 'text',
  country: 'text',
  language: 'text',
  screen: 'text',
  ip_address: 'text',
  source_class: 'text',
  source_name: 'text',
  referrer: 'text',
  utm_source: 'text',
  utm_medium: 'text',
  utm_campaign: 'text',
  utm_term: 'text',
  utm_content: 'text',
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

const factsOf = (event: AcceptedEvent): Record<keyof typeof FACTS, unknown> => ({
  visitor: event.visitor,
  user_agent: event.userAgent,
  browser: event.browser,
  os: event.os,
  device: event.device,
  country: event.country,
  language: event.language,
  screen: event.screen,
  ip_address: event.ip,
  source_class: event.source.class,
  source_name: event.source.name,
  referrer: event.referrer,
  utm_source: event.campaign?.source ?? '',
  utm_medium: event.campaign?.medium ?? '',
  utm_campaign: event.campaign?.campaign ?? '',
  utm_term: event.campaign?.term ?? '',
  utm_content: event.campaign?.content ?? '',
});

const insertNew = async (transaction: Database, changes: readonly Change[]): Promise<Map<string, number>> => {
  const rows = changes.map((change) => {
    const { event } = change.first as LocatedEvent;
    return { is_named: change.name !== null, ...factsOf(event), ...sumsOf(change) };
  });
  await writeRows(transaction, NEW, rows);
  if (rows.length === 0) {
    return new Map();
  }
  const made: { id: number; name: string }[] = await transaction(SESSIONS_TABLE)
    .whereRaw(isAmong(transaction, 'session_id', changes.map(idOf)))
    .select({ id: 'id', name: 'session_id' });
  return new Map(made.map(({ id, name }) => [name, id]));
};

const absorb = async (transaction: Database, { row, absorbed }: Change): Promise<void> => {
  for (const table of [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE]) {
    await transaction(table).whereIn('session_row', absorbed).update({ session_row: row });
  }
  await transaction(SESSIONS_TABLE).whereIn('id', absorbed).delete();
};

/** Writes sessions that are new or have changed. @returns the row of each new event's session, by the event's id */
export const writeSessions = async (transaction: Database, changes: readonly Change[]): Promise<Map<string, number>> => {
  for (const change of changes.filter(({ absorbed }) => absorbed.length > 0)) {
    await absorb(transaction, change);
  }
  const known = changes.flatMap((change) => (change.row === null ? [] : [{ ...change, row: change.row }]));
  const began = known.flatMap((change) =>
    change.first ? [{ id: change.row, ...factsOf(change.first.event), ...sumsOf(change) }] : [],
  );
  const went = known.flatMap((change) => (change.first ? [] : [{ id: change.row, ...sumsOf(change) }]));
  await writeRows(transaction, BEGAN, began, { key: ['id'], replace: [...FACT_COLUMNS, ...SUM_COLUMNS] });
  await writeRows(transaction, WENT_ON, went, { key: ['id'], replace: SUM_COLUMNS });
  const made = await insertNew(
    transaction,
    changes.filter(({ row }) => row === null),
  );
  return new Map(
    changes.flatMap((change) =>
      change.events.map(({ id }): [string, number] => [id, change.row ?? (made.get(idOf(change)) as number)]),
    ),
  );
};
