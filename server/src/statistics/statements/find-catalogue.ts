import type { Domain, Metric } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { DOMAINS_TABLE } from '../domain';
import { METRICS_TABLE } from '../metric';

/** A metric as it is stored. */
export interface MetricRow extends Omit<Metric, 'metric'> {
  id: number;
}

/** A domain as it is stored. */
export type DomainRow = Omit<Domain, 'metrics' | 'isReadOnly'>;

const METRIC_COLUMNS = {
  id: 'id',
  domain: 'domain',
  ref: 'ref',
  name: 'name',
  description: 'description',
  unit: 'unit',
  format: 'format',
  decimals: 'decimals',
  moreIsBetter: 'more_is_better',
  combine: 'combine',
  isRegistered: 'is_registered',
};

type Stored<Row> = { [Name in keyof Row]: Row[Name] extends boolean ? boolean | number : Row[Name] };

/** All domains and metrics, in the order in which they were made. */
export const findCatalogue = async (database: Database): Promise<{ domains: DomainRow[]; metrics: MetricRow[] }> => {
  const domains: Stored<DomainRow>[] = await database(DOMAINS_TABLE)
    .orderBy('id')
    .select('ref', 'name', 'description', { isRegistered: 'is_registered' });
  const metrics: Stored<MetricRow>[] = await database(METRICS_TABLE).orderBy('id').select(METRIC_COLUMNS);
  return {
    domains: domains.map((row) => ({ ...row, isRegistered: Boolean(row.isRegistered) })),
    metrics: metrics.map((row) => ({
      ...row,
      moreIsBetter: Boolean(row.moreIsBetter),
      isRegistered: Boolean(row.isRegistered),
    })),
  };
};
