import { rmSync } from 'node:fs';
import { runNode } from '../../scripts/lib/children.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { environment } from './environment.mjs';
import { forget, inCache, isKept, keep } from './kept.mjs';
import { keptPostgres } from './postgres.mjs';
import { size } from './size.mjs';

const FORTNIGHTS = 26;

/** What a database is filled with: the views of fortnights, which end yesterday. */
const planOf = (views) => ({
  views: Math.round(views / FORTNIGHTS),
  days: 14,
  times: FORTNIGHTS,
  entries: size.entries,
  keptDays: 90,
  seed: 1,
});

const sqlite = async () => ({
  async create(name) {
    for (const end of ['', '-wal', '-shm', '-journal']) {
      rmSync(inCache(`${name}.db${end}`), { force: true });
    }
  },
  environmentOf: (name) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: inCache(`${name}.db`), DATABASE_JOURNAL: 'wal' }),
  stop: async () => undefined,
});

const SERVERS = { sqlite, postgres: keptPostgres };

/** Databases of one kind, which are filled once a day and kept. */
export const filledDatabases = async (kind, say) => {
  const server = await SERVERS[kind]();
  return {
    /** @returns the environment that names a database with so many views, and when it was filled for */
    async filledWith(views) {
      const name = `${kind}-${views}`;
      const of = { ...planOf(views), today: new Date().toISOString().slice(0, 10) };
      const options = { ...server.environmentOf(name), INSIGHT_TIME_ZONE: 'UTC' };
      if (!isKept(name, of)) {
        const startedAt = Date.now();
        forget(name);
        await server.create(name);
        const { today: _, ...plan } = of;
        await runNode(inRoot('bench', 'processes', 'fill.mjs'), [JSON.stringify(plan)], { env: environment(options) });
        keep(name, of);
        say(`${name} was filled in ${Math.round((Date.now() - startedAt) / 1_000)} s`);
      }
      return options;
    },
    stop: () => server.stop(),
  };
};
