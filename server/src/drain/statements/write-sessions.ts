import type { AcceptedEvent } from '../../buffer';
import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE, SESSIONS_TABLE } from '../../records';
import { askInPieces, type Database, pieces } from '../../strapi/database';
import type { SessionChange } from '../decide/types';
import type { LocatedEvent } from '../located-event';

type Change = SessionChange<LocatedEvent>;

const idOf = ({ name, firstEvent }: Change): string => name ?? firstEvent;

const sumsOf = (change: Change) => ({
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

const factsOf = (event: AcceptedEvent) => ({
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
  for (const piece of pieces(rows)) {
    await transaction(SESSIONS_TABLE).insert(piece);
  }
  const made = await askInPieces(changes.map(idOf), (piece) =>
    transaction(SESSIONS_TABLE)
      .whereIn('session_id', piece)
      .select<{ id: number; name: string }[]>({ id: 'id', name: 'session_id' }),
  );
  return new Map(made.map(({ id, name }) => [name, id]));
};

/** Writes rows that are there: all columns but the id. */
const update = async (transaction: Database, rows: readonly ({ id: number } & object)[]): Promise<void> => {
  for (const piece of pieces(rows)) {
    const { id: _, ...columns } = piece[0] as { id: number };
    await transaction(SESSIONS_TABLE).insert(piece).onConflict('id').merge(Object.keys(columns));
  }
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
  await update(transaction, began);
  await update(transaction, went);
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
