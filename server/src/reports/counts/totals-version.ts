import { CHECKPOINT, CHECKPOINTS_TABLE } from '../../drain';
import type { Database } from '../../strapi/database';

/** Another text whenever any total may have changed. One row by index. */
export const totalsVersion = async (database: Database): Promise<string> => {
  const row: { id: number; turns: number | string | null } | undefined = await database(CHECKPOINTS_TABLE)
    .where({ name: CHECKPOINT })
    .first('id', 'turns');
  return row ? `${row.id} ${row.turns}` : '';
};
