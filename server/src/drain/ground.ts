import type { Core } from '@strapi/strapi';
import { optionsOf, timeOf } from '../settings';
import type { Ground } from './apply-events';
import type { Transact } from './drain-batch';

/** The app's own tables, by the definitions of its options as they are now: to be made anew for each batch, and kept throughout it. */
export const appGround = (strapi: Core.Strapi): Ground => {
  const { silenceMinutes, doubleClickSeconds } = optionsOf(strapi);
  return {
    strapi,
    definitions: { silenceMs: silenceMinutes * 60_000, doubleClickMs: doubleClickSeconds * 1_000, time: timeOf(strapi).fixed() },
  };
};

/** Transactions of the app's own database. */
export const appTransactions =
  (strapi: Core.Strapi): Transact =>
  async (apply) =>
    await strapi.db.transaction(({ trx }) => apply(trx));
