import { isAmong } from '../../strapi/bulk';
import { askInPieces, type Database } from '../../strapi/database';
import { STATISTIC_OBJECTS_TABLE } from '../statistic-object';

/**
 * The rows of objects, by their keys.
 * @param isLate also those that others have made since the transaction began, which MySQL shows only to who locks them
 */
export const findObjectIds = async (
  database: Database,
  keys: readonly string[],
  isLate = false,
): Promise<Map<string, number>> => {
  const rows = await askInPieces(keys, (piece): PromiseLike<{ id: number; key: string }[]> => {
    const query = database(STATISTIC_OBJECTS_TABLE)
      .whereRaw(isAmong(database, 'key', piece))
      .select('id', 'key');
    return isLate ? query.forShare() : query;
  });
  return new Map(rows.map(({ id, key }) => [key, Number(id)]));
};
