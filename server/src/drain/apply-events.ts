import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../buffer';
import type { TrackingRules } from '../settings';
import type { Database } from '../strapi/database';
import { faultPoint } from '../strapi/fault-point';
import { together } from '../strapi/together';
import { SITE_KEY } from '../totals';
import { decide } from './decide/decide';
import type { Changes, Definitions, Tally } from './decide/types';
import { type LocatedEvent, locatedEvent } from './located-event';
import { addToFiltered, type Filtered } from './statements/add-to-filtered';
import { addToTotals } from './statements/add-to-totals';
import { insertRecords } from './statements/insert-records';
import { uncountViews } from './statements/uncount-views';
import { widenSpans } from './statements/widen-spans';
import { writeEngaged } from './statements/write-engaged';
import { writeHandovers } from './statements/write-handovers';
import { writeSessions } from './statements/write-sessions';
import { type SeenTarget, writeTargets } from './statements/write-targets';
import { writeVisits } from './statements/write-visits';
import { storedState } from './stored-state';
import { resolveEvents, SITE } from './targets/resolve';

/** Where and by which definitions events are applied. */
export interface Ground {
  /** The app that the entries are looked up in. */
  strapi: Core.Strapi;
  definitions: Omit<Definitions, 'site'>;
}

/** What applying some events did. */
export interface Applied {
  /** Events that were recorded. */
  recorded: number;
  /** Events whose id had been applied before. */
  duplicates: number;
  /** Events of types that are not tracked, or that name an entry there is not. */
  untracked: number;
  /** What was added to the site's lifetime; null when nothing was. */
  site: Tally | null;
  /** The keys of the targets concerned, the site among them, by row. */
  targets: ReadonlyMap<number, string>;
}

const perDay = (reason: string, counts: ReadonlyMap<string, number>): Filtered[] =>
  [...counts].map(([day, count]) => ({ day, reason, name: '', count }));

const daysOf = (events: readonly AcceptedEvent[], { time }: Ground['definitions']): Map<string, number> => {
  const days = new Map<string, number>();
  for (const { at } of events) {
    days.set(time.dayOf(at), (days.get(time.dayOf(at)) ?? 0) + 1);
  }
  return days;
};

/** The events that were not applied before: each is part of one session. */
const recordedBy = ({ sessions }: Changes<LocatedEvent>): LocatedEvent[] => sessions.flatMap(({ events }) => events);

const write = async (transaction: Database, changes: Changes<LocatedEvent>): Promise<void> => {
  const sessionOf = await writeSessions(transaction, changes.sessions);
  // Together: while the database works on one, the next is made ready.
  await together([
    insertRecords(transaction, recordedBy(changes), sessionOf, changes),
    uncountViews(
      transaction,
      changes.uncounted.map(({ id }) => id),
    ),
    writeEngaged(transaction, changes.engagedAgain),
    writeVisits(transaction, changes.visits),
    writeHandovers(transaction, changes.handovers, Date.now()),
  ]);
  faultPoint('records-written');
  await together([
    addToTotals(transaction, changes.totals),
    addToFiltered(transaction, perDay('double-click', changes.doubleClicks)),
  ]);
  faultPoint('totals-written');
};

/** Finds what events are of, decides what they change, and writes it, within a transaction. */
export const applyEvents = async (
  ground: Ground,
  transaction: Database,
  accepted: readonly AcceptedEvent[],
  rules: TrackingRules,
): Promise<Applied> => {
  const { resolved, untracked } = await resolveEvents(ground.strapi, accepted, rules);
  await addToFiltered(transaction, perDay('untracked', daysOf(untracked, ground.definitions)));
  faultPoint('resolved');
  const nothing = { recorded: 0, duplicates: 0, untracked: untracked.length, site: null, targets: new Map<number, string>() };
  if (resolved.length === 0) {
    return nothing;
  }
  const seen = new Map<string, SeenTarget>(resolved.map(({ seen: target }) => [target.key, target]));
  seen.set(SITE_KEY, SITE);
  const targets = await writeTargets(transaction, [...seen.values()]);
  faultPoint('targets-written');
  const rowOf = new Map(targets.map(({ key, id }) => [key, id]));
  const site = rowOf.get(SITE_KEY) as number;
  const events = resolved.map(({ event, seen: { key } }) => locatedEvent(event, rowOf.get(key) as number));
  const definitions = { ...ground.definitions, site };
  const changes = decide(events, await storedState(transaction, events, definitions), definitions);
  faultPoint('decided');
  await write(transaction, changes);
  await widenSpans(transaction, targets, changes.spans);
  const recorded = recordedBy(changes).length;
  return {
    ...nothing,
    recorded,
    duplicates: events.length - recorded,
    targets: new Map(targets.map(({ id, key }) => [id, key])),
    site: changes.totals.find(({ target, period }) => target === site && period === 'lifetime') ?? null,
  };
};
