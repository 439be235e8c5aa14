import type { Database } from '../strapi/database';
import { together } from '../strapi/together';
import { cutSessions } from './decide/ends';
import { movedSessions } from './decide/moved';
import { newHandovers, persons } from './decide/persons';
import type { Definitions, Stored } from './decide/types';
import type { LocatedEvent } from './located-event';
import { findEarly, findEngaged } from './statements/find-engaged';
import { findHandovers } from './statements/find-handovers';
import { findRecorded } from './statements/find-recorded';
import { findSessions } from './statements/find-sessions';
import { findViews } from './statements/find-views';
import { findVisits } from './statements/find-visits';

/** Reads what the tables hold that these events can touch. @param events at least one */
export const storedState = async (
  transaction: Database,
  events: readonly LocatedEvent[],
  { silenceMs, doubleClickMs, time }: Definitions,
): Promise<Omit<Stored, 'appliedIds'>> => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const ids = new Set<string>();
  const names = new Set<string>();
  const seen: string[] = [];
  const toldOf = new Set<string>();
  const days = new Map<string, Set<string>>();
  const visits = (day: string, visitor: string) => {
    const visitors = days.get(day);
    if (visitors) {
      visitors.add(visitor);
    } else {
      days.set(day, new Set([visitor]));
    }
  };
  for (const { id, at, kind, visitor, earlierVisitor, session, view = null } of events) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    ids.add(visitor);
    if (earlierVisitor !== null) {
      ids.add(earlierVisitor);
    }
    if (session !== null) {
      names.add(session);
    }
    if (view !== null) {
      toldOf.add(view);
    }
    if (kind === 'view') {
      seen.push(id);
      visits(time.dayOf(at), visitor);
    }
  }
  const history = async () => {
    const handovers = await findHandovers(transaction, ids);
    const others = handovers.flatMap(({ visitor, earlierVisitor }) => [visitor, earlierVisitor]);
    const sessions = await findSessions(transaction, {
      visitors: [...new Set([...ids, ...others])],
      names: [...names],
      from: first - silenceMs,
      to: last + silenceMs,
    });
    const personOf = persons([...handovers, ...newHandovers(events, handovers)]);
    const cut = cutSessions(events, sessions, personOf);
    const recorded = await findRecorded(
      transaction,
      cut.map(({ row }) => row),
    );
    const moving = movedSessions(events, { sessions, recorded }, { silenceMs, time }, personOf);
    const moved = await findRecorded(
      transaction,
      moving.map(({ row }) => row),
    );
    const views = await findViews(
      transaction,
      sessions.map(({ row }) => row),
      first - doubleClickMs,
      last + doubleClickMs,
    );
    // A double click across midnight takes its first view from the day before.
    for (const { at, visitor, isCounted } of views) {
      if (isCounted) {
        visits(time.dayOf(at), visitor);
      }
    }
    return { handovers, sessions, recorded, moved, views, visits: await findVisits(transaction, days) };
  };
  const engagement = async () => ({
    engaged: await findEngaged(transaction, [...toldOf]),
    early: await findEarly(transaction, seen),
  });
  const [known, looked] = await together<[Awaited<ReturnType<typeof history>>, Awaited<ReturnType<typeof engagement>>]>([
    history(),
    engagement(),
  ]);
  return { ...known, ...looked };
};
