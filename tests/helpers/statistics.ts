import type { Core } from '@strapi/strapi';
import type { DomainRegistration, StatisticObject, Statistics } from '../../contracts/statistics';
import { service } from './insight';

const TABLES = ['statistics', 'metrics', 'domains'].map((name) => `insight_${name}`);

/** Forgets every domain, metric and value, and has these domains instead. */
export const onlyDomains = async (strapi: Core.Strapi, domains: readonly DomainRegistration[]): Promise<void> => {
  for (const table of TABLES) {
    await strapi.db.connection(table).delete();
  }
  await service(strapi, 'statistics').register(domains);
};

const nameOf = (object: StatisticObject | null): string =>
  object === null ? 'all' : 'documentId' in object ? String(object.documentId) : Object.values(object).join(' ');

/** The values of an answer by what they are of: `AT 3`, or a document id. */
export const byObject = ({ series }: Pick<Statistics, 'series'>): Record<string, (number | null)[]> =>
  Object.fromEntries(series.map(({ object, values }) => [nameOf(object), values]));
