import type { Core } from '@strapi/strapi';
import { lockCheckpoint, throwAwayPacked } from '../../drain';
import { contentTypeOf } from '../../strapi/content-types';
import type { Database } from '../../strapi/database';
import { GENTLE_BATCH, gently } from '../../strapi/gently';
import { countersOf } from '../../totals';
import type { EntryTarget } from '../statements/entry-targets';
import { eraseRecords } from '../statements/erase-records';
import { eraseTarget } from '../statements/erase-target';
import { entryRows, rowFinder } from './entry-rows';

/** Whether an entry is not there, of a type that is. Of one that is missing nobody can tell: its plugin may be off for a day. */
const isGone = async (strapi: Core.Strapi, { uid, documentId, locale }: EntryTarget): Promise<boolean> => {
  const type = contentTypeOf(strapi, uid);
  return (
    type !== undefined && rowFinder(type, await entryRows(strapi, type, { documentId }))({ documentId, locale }) === undefined
  );
};

/**
 * Takes away what is kept of an entry that has been deleted: its records batch by batch, then its totals together with its target, by
 * which it is found again when this is broken off. It is done under the drain's lock: nothing that is being counted just now comes later.
 */
export const eraseEntry = async (strapi: Core.Strapi, target: EntryTarget, signal?: AbortSignal): Promise<void> => {
  const ifGone = async (erase: (transaction: Database) => Promise<number>): Promise<number> =>
    await strapi.db.transaction(async ({ trx }) => {
      await lockCheckpoint(trx);
      return (await isGone(strapi, target)) ? erase(trx) : 0;
    });

  await gently(() => ifGone((transaction) => eraseRecords(transaction, target.id, GENTLE_BATCH)), signal);
  if (signal?.aborted) {
    return;
  }
  await ifGone(async (transaction) => {
    await eraseTarget(transaction, target.id);
    // Of all days: it may have been seen on any.
    await throwAwayPacked(transaction, '');
    return 1;
  });
  await countersOf(strapi).forget([target.key]);
};
