import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DomainDraft, DomainRegistration, MetricDraft } from '../../../../contracts/statistics';
import type { Database } from '../../strapi/database';
import { deleteDomain, deleteMetrics } from '../statements/delete-metrics';
import { type DomainRow, findCatalogue, type MetricRow } from '../statements/find-catalogue';
import { hasValues } from '../statements/has-values';
import { writeDomain } from '../statements/write-domain';
import { writeMetric } from '../statements/write-metric';
import { assertNotOwn, editable, found, isOwnDomain } from './assertions';
import { catalogueOf } from './catalogue';
import { given, NEW_METRIC } from './draft';

type NewMetric = MetricDraft & { domain: string };

/** @throws ValidationError where values are kept that would mean something else */
const putMetric = async (
  transaction: Database,
  { domain, ...draft }: NewMetric,
  isRegistered: boolean,
  known: MetricRow | undefined,
): Promise<void> => {
  const before = known ?? { ...NEW_METRIC, name: draft.ref };
  const metric = { ...before, ...given(draft), domain, ref: draft.ref, isRegistered } as Omit<MetricRow, 'id'>;
  if (known && metric.decimals !== known.decimals && (await hasValues(transaction, known.id))) {
    throw new errors.ValidationError(
      `decimals: ${domain}.${draft.ref} has values with ${known.decimals} decimals; they stay as they are. Make another metric.`,
    );
  }
  const { id: _, ...row } = { id: 0, ...metric };
  await writeMetric(transaction, row);
};

const putDomain = (transaction: Database, draft: DomainDraft, isRegistered: boolean, known: DomainRow | undefined) =>
  writeDomain(transaction, { name: draft.ref, description: '', ...known, ...given(draft), ref: draft.ref, isRegistered });

/** Makes domains and metrics and changes them. Each is done wholly or not at all. */
export const catalogueChanges = (strapi: Core.Strapi) => {
  const change = async <Result>(
    work: (transaction: Database, known: { domains: DomainRow[]; metrics: MetricRow[] }) => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await strapi.db.transaction(async ({ trx }) => work(trx, await findCatalogue(trx)));
    } finally {
      catalogueOf(strapi).forget();
      // Domains that are new are offered to roles and tokens at once.
      await catalogueOf(strapi).now();
    }
  };

  return {
    /** What code says is to be: a description that it does not give goes back to what is usual. */
    register: (registrations: readonly DomainRegistration[]): Promise<void> =>
      change(async (transaction, { metrics: known }) => {
        for (const { metrics = [], ...domain } of registrations) {
          assertNotOwn(domain.ref);
          await putDomain(transaction, domain, true, undefined);
          for (const metric of metrics) {
            const row = known.find(({ domain: of, ref }) => of === domain.ref && ref === metric.ref);
            const draft = { ...NEW_METRIC, name: metric.ref, ...given(metric), domain: domain.ref } as NewMetric;
            await putMetric(transaction, draft, true, row);
          }
        }
      }),
    makeDomain: (draft: DomainDraft): Promise<void> =>
      change(async (transaction, { domains }) => {
        if (isOwnDomain(draft.ref) || domains.some(({ ref }) => ref === draft.ref)) {
          throw new errors.ValidationError(`ref: there is a domain ${draft.ref} already.`);
        }
        await putDomain(transaction, draft, false, undefined);
      }),
    makeMetric: (draft: NewMetric): Promise<void> =>
      change(async (transaction, { domains, metrics }) => {
        assertNotOwn(draft.domain);
        if (!domains.some(({ ref }) => ref === draft.domain)) {
          throw new errors.ValidationError(`domain: there is no domain ${draft.domain}.`);
        }
        if (metrics.some(({ domain, ref }) => domain === draft.domain && ref === draft.ref)) {
          throw new errors.ValidationError(`ref: there is a metric ${draft.domain}.${draft.ref} already.`);
        }
        await putMetric(transaction, draft, false, undefined);
      }),
    changeDomain: (ref: string, draft: Omit<DomainDraft, 'ref'>): Promise<void> =>
      change((transaction, { domains }) =>
        putDomain(
          transaction,
          { ...draft, ref },
          false,
          editable(
            ref,
            domains.find((row) => row.ref === ref),
          ),
        ),
      ),
    changeMetric: (name: string, draft: Omit<MetricDraft, 'ref'>): Promise<void> =>
      change((transaction, { metrics }) => {
        const known = editable(
          name,
          metrics.find((row) => `${row.domain}.${row.ref}` === name),
        );
        return putMetric(transaction, { ...draft, domain: known.domain, ref: known.ref }, false, known);
      }),
    deleteDomain: (ref: string): Promise<void> =>
      change((transaction, { domains }) => {
        found(
          ref,
          domains.find((row) => row.ref === ref),
        );
        return deleteDomain(transaction, ref);
      }),
    deleteMetric: (name: string): Promise<void> =>
      change((transaction, { metrics }) => {
        const { domain, ref } = found(
          name,
          metrics.find((row) => `${row.domain}.${row.ref}` === name),
        );
        return deleteMetrics(transaction, { domain, ref });
      }),
  };
};
