import type { Core } from '@strapi/strapi';
import type { Erasure } from '../../../../contracts/records';
import { eventBuffer } from '../../buffer';
import { lockCheckpoint, throwAwayPacked } from '../../drain';
import { faultPoint } from '../../strapi/fault-point';
import type { Trail } from './trail';

/** What is packed does not say whose it is. */
const ALL_DAYS = '';

/** Finds out what would go. */
export const foresee = async (strapi: Core.Strapi, trail: Trail): Promise<Erasure> => {
  let waiting: number;
  let known: number;
  do {
    await trail.follow(strapi.db.connection, false);
    known = trail.length();
    waiting = await eventBuffer(strapi).search(trail).count();
  } while (trail.length() > known);
  return { ...(await trail.count(strapi.db.connection)), waiting };
};

/**
 * Removes what a trail leads to, from the buffer and from the tables.
 *
 * The buffer is searched first without the drain's lock, however long that takes. What a drain has taken before that it applies meanwhile;
 * then, under its lock, what has come since is searched, and the tables have all that was ever taken: so nothing can come back. If that
 * has led further than was known, it begins anew.
 * @throws when the database fails or a part of the buffer cannot be reached; what has gone from the buffer by then stays gone
 */
export const carryOut = async (strapi: Core.Strapi, trail: Trail): Promise<Erasure> => {
  let waiting = 0;
  for (;;) {
    await trail.follow(strapi.db.connection, false);
    const known = trail.length();
    const search = eventBuffer(strapi).search(trail);
    waiting += await search.erase(strapi.db.connection);
    faultPoint('buffer-searched');
    const gone = await strapi.db.transaction(async ({ trx }) => {
      await lockCheckpoint(trx);
      waiting += await search.erase(trx);
      await trail.follow(trx, true);
      if (trail.length() !== known) {
        return null;
      }
      await throwAwayPacked(trx, ALL_DAYS);
      return trail.remove(trx);
    });
    if (gone) {
      return { ...gone, waiting };
    }
  }
};
