import { askInPieces, type Database, pieces } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import type { ViewedSpan } from '../apply';

/** A target as the drain met it. */
export interface SeenTarget {
  key: string;
  kind: 'site' | 'entry' | 'page';
  uid: string;
  documentId: string;
  locale: string;
  address: string | null;
  title: string | null;
  span: ViewedSpan;
}

interface TargetRow {
  id: number;
  key: string;
  first: Date | number;
  last: Date | number;
}

const findTargets = (transaction: Database, keys: string[]): Promise<TargetRow[]> =>
  askInPieces(keys, (piece) =>
    transaction(TARGETS_TABLE)
      .whereIn('key', piece)
      .select<TargetRow[]>({ id: 'id', key: 'key', first: 'first_viewed_at', last: 'last_viewed_at' }),
  );

/**
 * Stores the targets that are new and widens the span of those that are known.
 * @returns the rows' ids by key
 */
export const writeTargets = async (transaction: Database, targets: SeenTarget[]): Promise<Map<string, number>> => {
  const keys = targets.map(({ key }) => key);
  const known = new Map((await findTargets(transaction, keys)).map((row) => [row.key, row]));
  const rows = targets.map(({ key, kind, uid, documentId, locale, address, title, span }) => {
    const row = known.get(key);
    return {
      key,
      kind,
      uid,
      entry_id: documentId,
      entry_locale: locale,
      address,
      title,
      first_viewed_at: new Date(row ? Math.min(new Date(row.first).getTime(), span.first) : span.first),
      last_viewed_at: new Date(row ? Math.max(new Date(row.last).getTime(), span.last) : span.last),
    };
  });
  for (const piece of pieces(rows)) {
    await transaction(TARGETS_TABLE).insert(piece).onConflict('key').merge(['first_viewed_at', 'last_viewed_at']);
  }
  return new Map((await findTargets(transaction, keys)).map(({ key, id }) => [key, id]));
};
