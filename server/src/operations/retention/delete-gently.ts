import type { Database } from '../../strapi/database';
import { GENTLE_BATCH, gently } from '../../strapi/gently';
import { deleteBefore } from '../statements/delete-before';
import type { RowsBefore } from '../statements/rows-before';

interface Options {
  /** Ends the work between two batches; what is left can be deleted another time. */
  signal?: AbortSignal;
  onDeleted?: (rows: number) => void;
}

/** Deletes rows in small batches, and leaves the database to others in between. @returns how many */
export const deleteGently = (database: Database, rows: RowsBefore, { signal, onDeleted }: Options): Promise<number> =>
  gently(async () => {
    const deleted = await deleteBefore(database, rows, GENTLE_BATCH);
    onDeleted?.(deleted);
    return deleted;
  }, signal);
