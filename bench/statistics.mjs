import { inRoot, playground } from '../scripts/lib/paths.mjs';
import { cleanly } from './lib/cleanly.mjs';
import { environment } from './lib/environment.mjs';
import { runForJson } from './lib/load.mjs';
import { size } from './lib/size.mjs';
import { sqliteDatabases } from './lib/sqlite.mjs';

/** How many statistics are recorded a second, how long a chart over many takes, and what a tracker over many orders costs; on SQLite. */
export const statistics = (say) =>
  cleanly(async (part) => {
    const databases = part(await sqliteDatabases());
    const measure = async (what) => {
      const figures = await runForJson(inRoot('bench', 'processes', 'statistics.mjs'), [what, JSON.stringify(size)], {
        cwd: playground,
        env: environment({ ...(await databases.create()), INSIGHT_TIME_ZONE: 'Europe/Berlin' }),
      });
      say(`${what}: ${JSON.stringify(figures)}`);
      return figures;
    };
    const recorded = await measure('record');
    const charted = await measure('chart');
    const tracked = await measure('track');
    return { ...recorded, ...charted, ...tracked };
  });
