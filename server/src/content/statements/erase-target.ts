import { ADDRESSES_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { TARGETS_TABLE, TOTALS_TABLE } from '../../totals';

/** Deletes a target with its totals of all periods, and with where it has been seen. */
export const eraseTarget = async (transaction: Database, id: number): Promise<void> => {
  await transaction(ADDRESSES_TABLE).where({ target_id: id }).delete();
  await transaction(TOTALS_TABLE).where({ target_id: id }).delete();
  await transaction(TARGETS_TABLE).where({ id }).delete();
};
