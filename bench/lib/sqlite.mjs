import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runNode } from '../../scripts/lib/children.mjs';
import { inPlayground, inRoot } from '../../scripts/lib/paths.mjs';
import { environment } from './environment.mjs';
import { inFolder } from './folder.mjs';

const Database = createRequire(inPlayground('package.json'))('better-sqlite3');

const environmentOf = (file) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file, DATABASE_JOURNAL: 'wal' });

/** SQLite databases that have content and nothing else. */
export const sqliteDatabases = async () => {
  const filled = inFolder('filled.db');
  await runNode(inRoot('bench', 'processes', 'prepare.mjs'), [], { env: environment(environmentOf(filled)) });
  let made = 0;
  return {
    /** @returns the environment that names the new database */
    async create() {
      made += 1;
      const file = inFolder(`${made}.db`);
      copyFileSync(filled, file);
      return environmentOf(file);
    },
    async count(table, { DATABASE_FILENAME: file }) {
      const database = new Database(file, { readonly: true });
      try {
        return database.prepare(`select count(*) as count from ${table}`).get().count;
      } finally {
        database.close();
      }
    },
    stop: async () => undefined,
  };
};
