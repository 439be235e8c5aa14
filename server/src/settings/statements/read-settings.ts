import type { Database } from '../../strapi/database';
import { SETTINGS_TABLE } from '../setting';

/** What is stored of a setting. */
export interface StoredSetting {
  name: string;
  /** As JSON. */
  value: string;
}

/** All that administrators have chosen, by name. */
export const readSettings = async (database: Database): Promise<StoredSetting[]> =>
  await database(SETTINGS_TABLE).select('name', 'value').orderBy('name');
