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
import { segmentTotals } from './segment-totals';
import { addToFiltered, type Filtered } from './statements/add-to-filtered';
import { addToTotals } from './statements/add-to-totals';
import { findAppliedIds } from './statements/find-applied-ids';
import { insertRecords } from './statements/insert-records';
import { uncountViews } from './statements/uncount-views';
import { widenSpans } from './statements/widen-spans';
import { writeAddresses } from './statements/write-addresses';
import { writeEngaged } from './statements/write-engaged';
import { writeHandovers } from './statements/write-handovers';
import { writeSessions } from './statements/write-sessions';
import { type SeenTarget, type TargetRow, writeTargets } from './statements/write-targets';
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

const writeRecords = async (
  transaction: Database,
  changes: Changes<LocatedEvent>,
  recorded: readonly LocatedEvent[],
): Promise<void> => {
  await writeAddresses(transaction, recorded);
  const sessionOf = await writeSessions(transaction, changes.sessions);
  await insertRecords(transaction, recorded, sessionOf, changes);
  await uncountViews(
    transaction,
    changes.uncounted.map(({ id }) => id),
  );
  await writeEngaged(transaction, changes.engagedAgain);
  faultPoint('records-written');
};

const writeCounts = async (transaction: Database, changes: Changes<LocatedEvent>, targets: TargetRow[]): Promise<void> => {
  await writeVisits(transaction, changes.visits);
  await writeHandovers(transaction, changes.handovers, Date.now());
  await addToTotals(transaction, [...changes.totals, ...(await segmentTotals(transaction, changes.segments))]);
  await addToFiltered(transaction, perDay('double-click', changes.doubleClicks));
  await widenSpans(transaction, targets, changes.spans);
  faultPoint('totals-written');
};

/** Finds what events are of, decides what they change, and writes it, within a transaction. */
export const applyEvents = async (
  ground: Ground,
  transaction: Database,
  accepted: readonly AcceptedEvent[],
  rules: TrackingRules,
): Promise<Applied> => {
  const nothing = { recorded: 0, duplicates: 0, untracked: 0, site: null, targets: new Map<number, string>() };
  if (accepted.length === 0) {
    return nothing;
  }
  const [appliedIds, { resolved, untracked }] = await together<[Set<string>, Awaited<ReturnType<typeof resolveEvents>>]>([
    findAppliedIds(
      transaction,
      accepted.map(({ id }) => id),
    ),
    resolveEvents(ground.strapi, accepted, rules),
  ]);
  await addToFiltered(transaction, perDay('untracked', daysOf(untracked, ground.definitions)));
  faultPoint('resolved');
  if (resolved.length === 0) {
    return { ...nothing, untracked: untracked.length };
  }
  const seen = new Map<string, SeenTarget>(resolved.map(({ seen: target }) => [target.key, target]));
  seen.set(SITE_KEY, SITE);
  const targets = await writeTargets(transaction, [...seen.values()]);
  faultPoint('targets-written');
  const rowOf = new Map(targets.map(({ key, id }) => [key, id]));
  const site = rowOf.get(SITE_KEY) as number;
  const events = resolved.map(({ event, seen: { key } }) => locatedEvent(event, rowOf.get(key) as number));
  const definitions = { ...ground.definitions, site };
  const changes = decide(events, { ...(await storedState(transaction, events, definitions)), appliedIds }, definitions);
  faultPoint('decided');
  const recorded = recordedBy(changes);
  // Side by side: while the database works on a statement of one, one of the other is made ready.
  await together([writeRecords(transaction, changes, recorded), writeCounts(transaction, changes, targets)]);
  return {
    recorded: recorded.length,
    untracked: untracked.length,
    duplicates: events.length - recorded.length,
    targets: new Map(targets.map(({ id, key }) => [id, key])),
    site: changes.totals.find(({ target, period }) => target === site && period === 'lifetime') ?? null,
  };
};
