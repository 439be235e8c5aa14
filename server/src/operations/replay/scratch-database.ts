import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Database } from '../../strapi/database';

/** A database that is thrown away. */
export interface ScratchDatabase {
  connection: Database;
  destroy(): Promise<void>;
}

type StrapiDatabase = Core.Strapi['db'];

/** What Strapi's database is made from; its class is found through the app's own, whose version may be another than ours. */
type DatabaseClass = new (config: Pick<StrapiDatabase['config'], 'connection' | 'settings'>) => StrapiDatabase;

/** The plugin's own tables as the app has them, without the columns that tie them to its other tables. */
const ownModels = (db: StrapiDatabase): Parameters<StrapiDatabase['init']>[0]['models'] =>
  [...db.metadata.values()]
    .filter(({ uid }) => uid.startsWith('plugin::insight.'))
    .map(({ attributes, ...model }) => ({
      ...model,
      attributes: Object.fromEntries(Object.entries(attributes).filter(([, { type }]) => type !== 'relation')),
    }));

/** Makes an SQLite database with the plugin's tables, all of them empty, in a temporary folder. */
export const scratchDatabase = async (strapi: Core.Strapi): Promise<ScratchDatabase> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'insight-scratch-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const database = new (strapi.db.constructor as DatabaseClass)({
    connection: { client: 'sqlite', connection: { filename: path.join(folder, 'scratch.db') }, useNullAsDefault: true },
    settings: { migrations: { dir: path.join(folder, 'migrations') } },
  });
  const destroy = async (): Promise<void> => {
    await database.destroy();
    removeFolder();
    process.removeListener('exit', removeFolder);
  };
  try {
    await database.init({ models: ownModels(strapi.db) });
    // Nobody misses it after a power cut.
    await database.connection.raw('pragma synchronous = off');
    await database.connection.raw('pragma journal_mode = memory');
    await database.schema.create();
  } catch (error) {
    await destroy();
    throw error;
  }
  return { connection: database.connection, destroy };
};
