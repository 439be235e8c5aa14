import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { VISITS_TABLE } from '../../records';
import { addDays, type SiteTime, timeOf } from '../../settings';
import type { Database } from '../../strapi/database';
import { type Counted, countersOf, SITE_KEY } from '../../totals';
import { type Ledger, ledger } from '../decide/ledger';
import type { ChangedVisit } from '../decide/types';
import { enterVisits } from '../decide/visits';
import { segmentTotals } from '../segment-totals';
import { addToTotals } from '../statements/add-to-totals';
import { lockCheckpoint } from '../statements/lock-checkpoint';
import { writeTargets } from '../statements/write-targets';
import { writeVisits } from '../statements/write-visits';
import { type DayRecords, dayRecords } from './day-records';
import { daySegments } from './day-segments';
import { dayTotals, deleteDayTotals } from './day-totals';
import { oldestRecord } from './oldest-record';
import { targetKeys } from './target-keys';

const visitsOf = (views: DayRecords['views'], day: string, time: SiteTime): ChangedVisit[] => {
  const visits = new Map<string, ChangedVisit>();
  for (const { visitor, target, at, isCounted } of views) {
    if (!isCounted) {
      continue;
    }
    const hour = time.hourOf(at);
    const key = `${visitor} ${target} ${hour}`;
    const visit = visits.get(key) ?? { day, visitor, hour, target, views: 0, isNew: true };
    visit.views += 1;
    visits.set(key, visit);
  }
  return [...visits.values()];
};

const enterRecords = (book: Ledger, { interactions, engagements, sessions }: DayRecords, site: number): void => {
  const add = (target: number | null, at: number, counts: Partial<Counted>) => {
    book.addAt(site, at, counts);
    if (target !== null) {
      book.addAt(target, at, counts);
    }
  };
  for (const { target, at } of interactions) {
    add(target, at, { interactions: 1 });
  }
  for (const { target, at, focusedMs } of engagements) {
    add(target, at, { engagedMs: focusedMs });
  }
  for (const { entryTarget, exitTarget, startedAt, durationMs, isBounce } of sessions) {
    add(entryTarget, startedAt, { sessions: 1, bounces: isBounce ? 1 : 0, durationMs });
    if (exitTarget !== null) {
      add(exitTarget, startedAt, { exits: 1 });
    }
  }
};

const negative = (counts: Counted): Counted =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count])) as unknown as Counted;

/** @returns the rows of the targets whose totals may have changed */
const rebuildDay = async (transaction: Database, day: string, time: SiteTime): Promise<Set<number>> => {
  await lockCheckpoint(transaction);
  const [from, before] = [time.startOf(day), time.startOf(addDays(day, 1))];
  const [siteRow] = await writeTargets(transaction, [{ key: SITE_KEY, reference: { kind: 'site' }, title: null }]);
  const site = siteRow?.id as number;
  const records = await dayRecords(transaction, from, before);
  const visits = visitsOf(records.views, day, time);

  const now = ledger(time);
  enterVisits(now, [], visits, site);
  enterRecords(now, records, site);
  const past = ledger(time);
  for (const { target, counts } of await dayTotals(transaction, day)) {
    past.addDay(target, day, negative(counts));
  }
  await deleteDayTotals(transaction, day, { from: time.hourOf(from), before: time.hourOf(before) });
  const tallies = now.tallies();
  const segments = await segmentTotals(transaction, await daySegments(transaction, records, time));
  await addToTotals(transaction, [...tallies, ...segments]);
  // The day's own rows are gone; months and the lifetime lose what it had.
  await addToTotals(
    transaction,
    past.tallies().filter(({ period }) => period !== 'day'),
  );
  await transaction(VISITS_TABLE).where({ day }).delete();
  await writeVisits(transaction, visits);
  return new Set([...tallies, ...past.tallies()].map(({ target }) => target));
};

/** The first day of the site's calendar whose totals can be made anew: that of the oldest raw record; null when there is none. */
export const firstRebuildableDay = async (strapi: Core.Strapi): Promise<string | null> => {
  const oldest = await oldestRecord(strapi.db.connection);
  return oldest === null ? null : timeOf(strapi).dayOf(oldest);
};

/**
 * Makes the totals of some days anew from the raw records, one day a transaction, under the drain's lock; months and lifetimes follow.
 * It can be stopped after any day.
 * @param from first and last day of the site's calendar, both inclusive
 * @param onDay is told each day that is done
 * @throws ValidationError when raw records no longer reach back so far: their totals would be lost
 */
export const rebuildTotals = async (
  strapi: Core.Strapi,
  from: string,
  to: string,
  onDay: (day: string) => void = () => {},
): Promise<void> => {
  const first = await firstRebuildableDay(strapi);
  if (first === null || from < first) {
    throw new errors.ValidationError(
      first === null ? 'There are no raw records to make totals from.' : `Raw records reach back to ${first} only.`,
    );
  }
  const time = timeOf(strapi).fixed();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const targets = await strapi.db.transaction(({ trx }) => rebuildDay(trx, day, time));
    await countersOf(strapi).forget(await targetKeys(strapi.db.connection, targets));
    onDay(day);
  }
};
