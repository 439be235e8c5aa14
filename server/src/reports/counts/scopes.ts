import type { Database } from '../../strapi/database';
import { gather } from '../../strapi/gather';
import { TARGETS_TABLE } from '../../totals';

/** All targets of one kind: of the entries of one type in one locale, of the pages that are no entry's, or the site. */
export interface TargetScope {
  kind: string;
  uid: string;
  locale: string;
  targets: number[];
}

/** Which targets there are, by what they are. O(targets) */
export const targetScopes = async (database: Database): Promise<TargetScope[]> => {
  const rows = database(TARGETS_TABLE).select('id', 'kind', 'uid', 'entry_locale');
  const columns = await gather(database, rows, ['id', 'kind', 'uid', 'entry_locale']);
  const scopes = new Map<string, TargetScope>();
  for (let index = 0; index < columns.id.length; index += 1) {
    const [kind, uid, locale] = [String(columns.kind[index]), String(columns.uid[index]), String(columns.entry_locale[index])];
    const key = `${kind} ${uid} ${locale}`;
    let scope = scopes.get(key);
    if (!scope) {
      scope = { kind, uid, locale, targets: [] };
      scopes.set(key, scope);
    }
    scope.targets.push(Number(columns.id[index]));
  }
  return [...scopes.values()];
};
