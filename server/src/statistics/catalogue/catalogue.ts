import type { Core } from '@strapi/strapi';
import type { Domain, Metric } from '../../../../contracts/statistics';
import { inSameTransaction } from '../../strapi/in-transaction';
import { findCatalogue, type MetricRow } from '../statements/find-catalogue';
import { ownDomain } from './own-metrics';
import { offerDomains } from './permissions';

/** How long an instance goes on with what another may have changed. */
const FRESH_MS = 2_000;

/** A metric that is known; without a row it is one of the plugin's own. */
export interface KnownMetric extends Metric {
  id: number | null;
}

export interface Catalogue {
  domains: Domain[];
  metrics: ReadonlyMap<string, KnownMetric>;
}

const withName = (row: MetricRow): KnownMetric => ({ ...row, metric: `${row.domain}.${row.ref}` });

const asMetric = ({ id, ...metric }: KnownMetric): Metric => metric;

/** The domains and metrics that there are, as they were at most two seconds ago. */
export const catalogueService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: { catalogue: Promise<Catalogue>; until: number } | undefined;

  const read = async (): Promise<Catalogue> => {
    const { domains, metrics } = await inSameTransaction(strapi, findCatalogue);
    const named = metrics.map(withName);
    const own = ownDomain.metrics.map((metric) => ({ ...metric, id: null }));
    offerDomains(
      strapi,
      domains.map(({ ref }) => ref),
    );
    return {
      domains: [
        ...domains.map((domain) => ({
          ...domain,
          isReadOnly: false,
          metrics: named.filter((metric) => metric.domain === domain.ref).map(asMetric),
        })),
        ownDomain,
      ],
      metrics: new Map<string, KnownMetric>([...named, ...own].map((metric) => [metric.metric, metric])),
    };
  };

  const forget = (): void => {
    known = undefined;
  };

  return {
    now(): Promise<Catalogue> {
      // What is read within a transaction may never come to be.
      if (strapi.db.inTransaction() && !(known && known.until > Date.now())) {
        return read();
      }
      if (!known || known.until <= Date.now()) {
        const catalogue = read();
        known = { catalogue, until: Date.now() + FRESH_MS };
        catalogue.catch(forget);
      }
      return known.catalogue;
    },
    /** To be called when something has changed. */
    forget,
  };
};

/** The service as this room calls it. */
export const catalogueOf = (strapi: Core.Strapi): ReturnType<typeof catalogueService> =>
  strapi.plugin('insight').service('statisticsCatalogue');
