import { HANDOVERS_TABLE } from '../../records';
import { type BulkTable, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { Handover } from '../decide/types';

const TABLE = {
  name: HANDOVERS_TABLE,
  columns: { visitor: 'text', earlier_visitor: 'text', at_ms: 'bigint' },
} as const satisfies BulkTable<string>;

/** Records who had another id before the salt changed. @param atMs from when on the 48 hours count after which it is forgotten */
export const writeHandovers = (transaction: Database, handovers: readonly Handover[], atMs: number): Promise<void> =>
  writeRows(
    transaction,
    TABLE,
    handovers.map(({ visitor, earlierVisitor }) => ({ visitor, earlier_visitor: earlierVisitor, at_ms: atMs })),
    { key: ['visitor'] },
  );
