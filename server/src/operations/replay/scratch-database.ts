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

type Model = Parameters<StrapiDatabase['init']>[0]['models'][number];

/** A table of the plugin's own as the app has it, without the columns that tie it to other tables. */
const withoutTies = ({ uid, singularName, tableName, attributes, indexes }: Model): Model => {
  const own = Object.entries(attributes).filter(([, { type }]) => type !== 'relation');
  const columns = new Set(own.map(([name, attribute]) => ('columnName' in attribute ? attribute.columnName : name)));
  return {
    uid,
    singularName,
    tableName,
    attributes: Object.fromEntries(own),
    // The index of the primary key is made with its column.
    indexes: indexes?.filter((index) => index.type !== 'primary' && index.columns.every((column) => columns.has(column))),
  };
};

const ownModels = (strapi: Core.Strapi): Model[] =>
  [...strapi.db.metadata.values()].filter(({ uid }) => uid.startsWith('plugin::insight.')).map(withoutTies);

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
    await database.init({ models: ownModels(strapi) });
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
