import type { Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';

/** Keeps how entries are called. @param titles by the rows of their targets */
export const writeTitles = async (transaction: Database, titles: ReadonlyMap<number, string>): Promise<void> => {
  for (const [id, title] of titles) {
    await transaction(TARGETS_TABLE).where({ id }).update({ title });
  }
};
