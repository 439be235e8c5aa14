import type { Database } from '../../strapi/database';
import { SETTINGS_TABLE } from '../setting';
import type { StoredSetting } from './read-settings';

/**
 * Stores settings in the place of those before, and forgets others. In the order of their names, so that two who change the same ones
 * wait for each other and not both.
 * @param changes the values as JSON; null to forget
 */
export const writeSettings = async (transaction: Database, changes: ReadonlyMap<string, string | null>): Promise<void> => {
  for (const [name, value] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === null) {
      await transaction(SETTINGS_TABLE).where({ name }).delete();
    } else {
      await transaction(SETTINGS_TABLE)
        .insert({ name, value } satisfies StoredSetting)
        .onConflict('name')
        .merge(['value']);
    }
  }
};
