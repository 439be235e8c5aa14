#!/usr/bin/env node
/** `npm test`: does all set-up, then runs the tests. What follows `--` goes to vitest: `npm test -- --project unit`. */
import { start } from './lib/children.mjs';
import { main } from './lib/main.mjs';
import { commands } from './lib/paths.mjs';
import { chromium, mariadbServer, redisServer } from './lib/programs.mjs';
import { setUp } from './lib/set-up.mjs';
import { done } from './lib/step.mjs';

const programs = async () => {
  const env = { CHROMIUM_PATH: await chromium(), MARIADBD_PATH: await mariadbServer() };
  done(`Chromium is ${env.CHROMIUM_PATH}`);
  done(`MariaDB is ${env.MARIADBD_PATH}`);
  if (process.env.REDIS_URL) {
    done(`Redis is ${new URL(process.env.REDIS_URL).host}, as REDIS_URL says`);
    return env;
  }
  env.REDIS_SERVER_PATH = await redisServer();
  done(`redis-server is ${env.REDIS_SERVER_PATH}`);
  return env;
};

const vitest = (args, env) =>
  new Promise((resolve, reject) => {
    const child = start(process.execPath, [commands.vitest, 'run', ...args], { env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

main(async () => {
  await setUp();
  const env = await programs();
  console.log();
  return vitest(process.argv.slice(2), env);
});
