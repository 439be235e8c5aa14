#!/usr/bin/env node
/** `npm run demo`: does all set-up, then starts the playground. */
import { pathToFileURL } from 'node:url';
import { endsWhenStopped, isStopping, keepOutput, start } from './lib/children.mjs';
import { demoEnvironment, ensureDatabase } from './lib/demo-database.mjs';
import { demoOptions, HELP } from './lib/demo-options.mjs';
import { main } from './lib/main.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { commands, inPlayground, playground } from './lib/paths.mjs';
import { checkPortIsFree, until } from './lib/ports.mjs';
import { problem } from './lib/problem.mjs';
import { redisUrl } from './lib/redis.mjs';
import { setUp } from './lib/set-up.mjs';
import { step } from './lib/step.mjs';

const PATIENCE_MS = 120_000;

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 1337);

const isUp = (child) => async () => {
  if (child.exitCode !== null) return true;
  try {
    return (await fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/_health`)).ok;
  } catch {
    return false;
  }
};

const startApp = async (env) => {
  const child = start(process.execPath, [commands.strapi, 'start'], {
    cwd: playground,
    env: { ...demoEnvironment(), ...env, HOST: host, PORT: String(port) },
  });
  const output = keepOutput(child);
  const isThere = (await until(isUp(child), PATIENCE_MS)) && child.exitCode === null;
  if (!isThere) throw problem(`${output()}\n\nThe playground did not start.`);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return child;
};

const greet = async ({ redis }) => {
  const { ADMINISTRATOR } = await import(pathToFileURL(inPlayground('dist', 'src', 'seed', 'administrator.js')).href);
  const site = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  console.log(`
  The site    ${site}
  The admin   ${site}/admin
  Login       ${ADMINISTRATOR.email}
  Password    ${ADMINISTRATOR.password}
`);
  if (redis) console.log(`  A Redis is there: ${redis}. Insight does not use Redis yet.\n`);
  console.log('  Ctrl-C ends it.\n');
};

const demo = async (options) => {
  checkNodeVersion();
  await checkPortIsFree(port, host);
  await setUp();
  await ensureDatabase(options);
  const redis = options.redis ? await redisUrl() : undefined;
  const app = await step('Starting', '5 to 10 seconds', () => startApp(redis ? { REDIS_URL: redis } : {}));
  endsWhenStopped();
  await greet({ redis });
  const by = await new Promise((resolve) => app.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`)));
  if (!isStopping()) throw problem(`The playground has ended by itself, with ${by}.`);
};

main(async () => {
  const options = demoOptions(process.argv.slice(2));
  if (options.unknown) {
    console.error(`There is no option ${options.unknown}.\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  await demo(options);
});
