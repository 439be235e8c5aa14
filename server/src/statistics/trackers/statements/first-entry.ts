import type { Core } from '@strapi/strapi';
import type { SiteTime } from '../../../settings';
import type { Database } from '../../../strapi/database';
import type { Counted } from '../definition/definition';
import { countingWhere } from './entries';

/** The day of the first entry that counts, from a day on; null where there is none. By index, where the date has one and nothing is filtered. */
export const firstEntryDay = async (
  strapi: Core.Strapi,
  database: Database,
  counted: Counted,
  time: SiteTime,
  least: string,
): Promise<string | null> => {
  const { dateField } = counted;
  const attribute = strapi.db.metadata.get(counted.uid).attributes[dateField] as
    | { type: string; columnName?: string }
    | undefined;
  const from = attribute?.type === 'date' ? least : new Date(time.startOf(least));
  const found = strapi.db
    .queryBuilder(counted.uid)
    .init({ where: { $and: [countingWhere(strapi, counted), { [dateField]: { $gte: from } }] }, select: ['id', dateField] })
    .getKnexQuery();
  const [row]: { first: unknown }[] = await database
    .from(found.as('entry'))
    .select({ first: database.raw('min(??)', [`entry.${attribute?.columnName ?? dateField}`]) });
  const first = row?.first ?? null;
  if (first === null) {
    return null;
  }
  return attribute?.type === 'date'
    ? String(first).slice(0, 10)
    : time.dayOf(new Date(first as string | number | Date).getTime());
};
