import type { Database } from '../../strapi/database';
import { DOMAINS_TABLE } from '../domain';
import { METRICS_TABLE } from '../metric';

/** Forgets metrics. Their values are no one's then, and the clock deletes them. */
export const deleteMetrics = async (transaction: Database, metrics: { domain: string; ref?: string }): Promise<void> => {
  await transaction(METRICS_TABLE).where(metrics).delete();
};

export const deleteDomain = async (transaction: Database, ref: string): Promise<void> => {
  await deleteMetrics(transaction, { domain: ref });
  await transaction(DOMAINS_TABLE).where({ ref }).delete();
};
