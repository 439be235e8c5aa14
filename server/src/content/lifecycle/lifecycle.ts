import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../settings';
import { contentTypeOf } from '../../strapi/content-types';
import { outageLog } from '../../strapi/outage-log';
import { type EntryTarget, targetsAfter, targetsOf } from '../statements/entry-targets';
import { writeTitles } from '../statements/write-titles';
import { type EntryRow, entryRows, rowFinder } from './entry-rows';
import { eraseEntry } from './erase-entry';

const TARGETS_AT_ONCE = 500;

/** Looks after what is kept of entries: under which title, and whether at all once they have been deleted. */
export const lifecycleService = ({ strapi }: { strapi: Core.Strapi }) => {
  const outage = outageLog(strapi, 'Insight cannot follow what is deleted', 'Insight follows what is deleted again');
  const underWay = new Set<Promise<void>>();

  /** @param lastRows how entries were stored that are gone by now, as far as anybody has seen it */
  const lookAfterType = async (uid: string, targets: EntryTarget[], lastRows: EntryRow[], signal?: AbortSignal) => {
    const type = contentTypeOf(strapi, uid);
    if (!type || targets.length === 0) {
      return;
    }
    const documentIds = [...new Set(targets.map(({ documentId }) => documentId))];
    const standing = rowFinder(type, await entryRows(strapi, type, { documentId: { $in: documentIds } }));
    const last = rowFinder(type, lastRows);
    const titles = new Map<number, string>();
    for (const target of targets) {
      const title = (standing(target) ?? last(target))?.title;
      if (title !== undefined && title !== target.title) {
        titles.set(target.id, title);
      }
    }
    if (titles.size > 0) {
      await strapi.db.transaction(({ trx }) => writeTitles(trx, titles));
    }
    if (optionsOf(strapi).whenEntryIsDeleted === 'erase') {
      for (const target of targets.filter((one) => standing(one) === undefined)) {
        await eraseEntry(strapi, target, signal);
      }
    }
  };

  const afterDeletion = async (uid: string, lastRows: EntryRow[]): Promise<void> => {
    const documentIds = [...new Set(lastRows.map(({ documentId }) => documentId))];
    await lookAfterType(uid, await targetsOf(strapi.db.connection, uid, documentIds), lastRows);
  };

  return {
    /** Reads how entries are stored that are about to go. It never fails: deleting them does not depend on it. */
    async noteEntries(uid: string, where: unknown): Promise<EntryRow[]> {
      const type = contentTypeOf(strapi, uid);
      try {
        return type ? await entryRows(strapi, type, where) : [];
      } catch (error) {
        outage.began(error);
        return [];
      }
    },

    /** Takes note that entries are gone, or some locales of them. Nobody waits for it. @param lastRows how they were stored */
    areGone(uid: string, lastRows: EntryRow[]): void {
      if (lastRows.length > 0) {
        const work = afterDeletion(uid, lastRows).then(outage.isOver, outage.began);
        underWay.add(work);
        work.finally(() => underWay.delete(work));
      }
    },

    /** Looks after all entries: what nobody saw being renamed or deleted, and what was broken off. It can be done again at any time. */
    async lookAfterAll(signal?: AbortSignal): Promise<void> {
      let targets: EntryTarget[] = [];
      do {
        targets = await targetsAfter(strapi.db.connection, targets.at(-1)?.id ?? 0, TARGETS_AT_ONCE);
        for (const uid of new Set(targets.map((target) => target.uid))) {
          const ofType = targets.filter((target) => target.uid === uid);
          await lookAfterType(uid, ofType, [], signal);
        }
      } while (targets.length === TARGETS_AT_ONCE && !signal?.aborted);
    },

    /** Resolves when nothing is under way. */
    async settle(): Promise<void> {
      await Promise.all(underWay);
    },
  };
};

export type LifecycleService = ReturnType<typeof lifecycleService>;

/** The service as the room and its jobs call it. */
export const lifecycleOf = (strapi: Core.Strapi): LifecycleService => strapi.plugin('insight').service('lifecycle');
