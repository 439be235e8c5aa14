import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';

/** The keys of the targets, by their rows, that there are counters of: of segments there are none. */
export const targetKeys = async (database: Database, rows: ReadonlySet<number>): Promise<string[]> =>
  rows.size === 0
    ? []
    : database(TARGETS_TABLE)
        .whereRaw(isAmong(database, 'id', [...rows]))
        .whereNot({ kind: 'segment' })
        .pluck('key');
