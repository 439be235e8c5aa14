import type { Core } from '@strapi/strapi';
import { dialectOf } from '../../strapi/bulk';
import { reasonOf } from '../../strapi/reason';
import { ADDRESSES_TABLE } from '../address';

/** PostgreSQL finds the beginnings of texts only in the order of bytes, and Strapi's schemas know no order. */
export const indexByBytes = async (strapi: Core.Strapi): Promise<void> => {
  const database = strapi.db.connection;
  if (dialectOf(database) !== 'postgres') {
    return;
  }
  try {
    await database.raw('create index if not exists insight_addresses_bytes on ?? (start collate "C")', [ADDRESSES_TABLE]);
  } catch (error) {
    // Another instance that starts at the same moment may make it; and without it all but that search is as fast.
    strapi.log.warn(`Insight could not make the index of addresses: ${reasonOf(error)}`);
  }
};
