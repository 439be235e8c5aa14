import type { Core } from '@strapi/strapi';
import { eventBuffer } from '../buffer';
import { addDays, type SiteTime, timeOf, tracking } from '../settings';
import { SITE_KEY } from '../totals';
import { applyViews, type Changes } from './apply';
import { addToTotals } from './statements/add-to-totals';
import { findAppliedIds } from './statements/find-applied-ids';
import { findVisits } from './statements/find-visits';
import { insertPageViews } from './statements/insert-page-views';
import { insertVisits } from './statements/insert-visits';
import { lockCheckpoint } from './statements/lock-checkpoint';
import { moveCheckpoint } from './statements/move-checkpoint';
import { type SeenTarget, writeTargets } from './statements/write-targets';
import { type ResolvedView, resolveViews } from './targets/resolve';

/** The database's inbox is one shard. */
const SHARD = 0;

/** The hours between which the calendar days of these views lie. */
const daysOf = (views: readonly ResolvedView[], time: SiteTime): { from: string; before: string } => {
  const days = views.map(({ at }) => time.dayOf(at)).sort();
  const [first, last] = [days[0] as string, days.at(-1) as string];
  return { from: time.hourOf(time.startOf(first)), before: time.hourOf(time.startOf(addDays(last, 1))) };
};

const seenTargets = ({ views, spans }: Changes<ResolvedView>): SeenTarget[] => {
  const viewOf = new Map(views.map((view) => [view.target, view]));
  return [...spans].map(([key, span]) => {
    const view = viewOf.get(key);
    const entry = view?.reference.kind === 'entry' ? view.reference : { uid: '', documentId: '', locale: '' };
    return {
      key,
      kind: view?.reference.kind ?? 'site',
      uid: entry.uid,
      documentId: entry.documentId,
      locale: entry.locale,
      address: view?.reference.kind === 'page' ? view.reference.address : null,
      title: view?.entryTitle ?? null,
      span,
    };
  });
};

/**
 * Applies the oldest events of the buffer: takes them, decides what they change, and writes it, in one transaction.
 * @param atLeast how many to take, if there are so many
 * @returns how many were taken; 0 when the buffer is empty
 */
export const drainBatch = async (strapi: Core.Strapi, atLeast: number): Promise<number> => {
  const time = timeOf(strapi);
  // Before the transaction: SQLite has one connection, and whoever else is reading the rules just now waits for it.
  const rules = await tracking(strapi).rules();
  const { events, release } = await strapi.db.transaction(async ({ trx }) => {
    await lockCheckpoint(trx, SHARD);
    const taken = await eventBuffer(strapi).take(atLeast, trx);
    const accepted = taken.events.filter((event) => event.kind === 'view');
    const views = await resolveViews(strapi, accepted, rules);
    if (views.length > 0) {
      const { from, before } = daysOf(views, time);
      const visitors = [...new Set(views.map(({ visitor }) => visitor))];
      const stored = {
        appliedIds: await findAppliedIds(
          trx,
          views.map(({ id }) => id),
        ),
        visits: await findVisits(trx, visitors, from, before),
      };
      const changes = applyViews(views, stored, SITE_KEY, time);
      const targetIds = await writeTargets(trx, seenTargets(changes));
      await insertPageViews(trx, changes.views, targetIds);
      await insertVisits(trx, changes.visits, targetIds);
      await addToTotals(trx, changes.totals, targetIds);
    }
    await moveCheckpoint(trx, SHARD, taken.events.length);
    return taken;
  });
  await release();
  return events.length;
};
