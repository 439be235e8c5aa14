import { isAmong } from '../strapi/bulk';
import type { Database } from '../strapi/database';
import { TARGETS_TABLE } from '../totals';

/**
 * The keys of entries in every locale that anything is known of.
 * @param documentIds at least one
 * @returns by document id; one of which nothing is known is not in it
 */
export const entryKeys = async (
  database: Database,
  uid: string,
  documentIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows: { documentId: string; key: string }[] = await database(TARGETS_TABLE)
    .whereRaw(isAmong(database, 'entry_id', documentIds))
    .where({ kind: 'entry', uid })
    .orderBy('id')
    .select({ documentId: 'entry_id', key: 'key' });
  const keys = new Map<string, string[]>();
  for (const { documentId, key } of rows) {
    keys.set(documentId, [...(keys.get(documentId) ?? []), key]);
  }
  return keys;
};
