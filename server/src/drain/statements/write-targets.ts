import { type BulkTable, isAmong, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { type Segment, TARGETS_TABLE, type TargetReference } from '../../totals';

/** A target as an event names it; the whole site is one too, and so are segments. */
export interface SeenTarget {
  key: string;
  reference: TargetReference | { kind: 'site' } | ({ kind: 'segment' } & Segment);
  /** How the entry is called; null for anything else. */
  title: string | null;
}

/** A target's row. */
export interface TargetRow {
  id: number;
  key: string;
  firstViewedAt: number | null;
  lastViewedAt: number | null;
}

const instant = (value: string | number | null): number | null => (value === null ? null : Number(value));

const findTargets = async (transaction: Database, keys: string[]): Promise<TargetRow[]> => {
  if (keys.length === 0) {
    return [];
  }
  const rows: { id: number; key: string; first: string | number | null; last: string | number | null }[] = await transaction(
    TARGETS_TABLE,
  )
    .whereRaw(isAmong(transaction, 'key', keys))
    .select({ id: 'id', key: 'key', first: 'first_viewed_at_ms', last: 'last_viewed_at_ms' });
  return rows.map(({ id, key, first, last }) => ({ id, key, firstViewedAt: instant(first), lastViewedAt: instant(last) }));
};

const TABLE = {
  name: TARGETS_TABLE,
  columns: {
    key: 'text',
    kind: 'text',
    uid: 'text',
    entry_id: 'text',
    entry_locale: 'text',
    dimension: 'text',
    address: 'text',
    title: 'text',
  },
} as const satisfies BulkTable<string>;

const namesOf = (reference: SeenTarget['reference']) => {
  const none = { uid: '', entry_id: '', entry_locale: '', dimension: null, address: null };
  switch (reference.kind) {
    case 'entry':
      return { ...none, uid: reference.uid, entry_id: reference.documentId, entry_locale: reference.locale };
    case 'page':
      return { ...none, address: reference.address };
    case 'segment':
      return { ...none, dimension: reference.dimension, address: reference.value };
    default:
      return none;
  }
};

const rowOf = ({ key, reference, title }: SeenTarget) => ({ key, kind: reference.kind, ...namesOf(reference), title });

/** Finds the rows of targets, making those that are not there yet. */
export const writeTargets = async (transaction: Database, targets: readonly SeenTarget[]): Promise<TargetRow[]> => {
  const known = await findTargets(
    transaction,
    targets.map(({ key }) => key),
  );
  const knownKeys = new Set(known.map(({ key }) => key));
  const missing = targets.filter(({ key }) => !knownKeys.has(key));
  await writeRows(transaction, TABLE, missing.map(rowOf));
  const made = await findTargets(
    transaction,
    missing.map(({ key }) => key),
  );
  return [...known, ...made];
};
