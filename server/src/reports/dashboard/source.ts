import type { DashboardFilters } from '../../../../contracts/dashboard';
import type { Database } from '../../strapi/database';
import { TARGETS_TABLE } from '../../totals';
import { siteTargets } from '../targets';

const OF_ENTRIES = ['entry', 'type', 'locale'];

/** The rows of what an entry is recorded as, one a locale. */
const targetsOf = async (database: Database, { entry = '', type, locale }: DashboardFilters): Promise<number[]> => {
  const [uid = '', documentId = ''] = entry.split('/');
  if (type !== undefined && type !== uid) {
    return [];
  }
  const rows: { id: number }[] = await database(TARGETS_TABLE)
    .where({ kind: 'entry', uid, entry_id: documentId, ...(locale !== undefined && { entry_locale: locale }) })
    .select('id');
  return rows.map(({ id }) => Number(id));
};

/**
 * The rows of targets whose totals answer a question exactly: the site's without a filter, that of an entry in one locale. Null where only
 * records do: of several targets a visitor may have seen more than one.
 */
export const targetsThatAnswer = async (database: Database, filters: DashboardFilters): Promise<number[] | null> => {
  const names = Object.keys(filters);
  if (names.length === 0) {
    return siteTargets(database);
  }
  if (filters.entry === undefined || names.some((name) => !OF_ENTRIES.includes(name))) {
    return null;
  }
  const targets = await targetsOf(database, filters);
  return targets.length <= 1 ? targets : null;
};
