import { existsSync, renameSync, rmSync } from 'node:fs';
import { runNode } from './children.mjs';
import { inPlayground, inRoot, playground } from './paths.mjs';
import { done, step } from './step.mjs';

const FILE = '.tmp/demo.db';
/** It gets its name only when it is complete; so a seeding that was interrupted is never taken for a whole one. */
const UNFINISHED = '.tmp/demo-unfinished.db';

const remove = (file) => {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(inPlayground(file + ending), { force: true });
};

/** The environment in which the app uses a database of the demo. */
const environment = (file) => ({
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'warn',
  SHOP: 'true',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: file,
});

export const demoEnvironment = () => environment(FILE);

/** Seeds the demo's database, unless there is one. */
export const ensureDatabase = async ({ fresh }) => {
  if (fresh) remove(FILE);
  if (existsSync(inPlayground(FILE))) return done('Content and visits are there');
  if (existsSync(inPlayground(UNFINISHED))) console.log('  The last filling of the database was interrupted; it starts over.');
  remove(UNFINISHED);
  await step('Filling the database with content, orders and ninety days of visits', '10 to 30 seconds', (tell) =>
    runNode(inRoot('scripts', 'seed.mjs'), [], {
      cwd: playground,
      env: environment(UNFINISHED),
      onLine: (line) => tell(line.replace(/\.$/, '')),
    }),
  );
  renameSync(inPlayground(UNFINISHED), inPlayground(FILE));
};
