#!/usr/bin/env node
/** `npm test`: does all set-up, then runs the tests. What follows `--` goes to vitest: `npm test -- --project unit`. */
import { start } from './lib/children.mjs';
import { main } from './lib/main.mjs';
import { commands } from './lib/paths.mjs';
import { chromium, mariadbServer, redisServer, windowedChromium } from './lib/programs.mjs';
import { setUp } from './lib/set-up.mjs';
import { done } from './lib/step.mjs';

const programs = async () => {
  const env = {
    CHROMIUM_PATH: await chromium(),
    WINDOWED_CHROMIUM_PATH: await windowedChromium(),
    MARIADBD_PATH: await mariadbServer(),
  };
  done(`Chromium is ${env.CHROMIUM_PATH}, and with windows ${env.WINDOWED_CHROMIUM_PATH}`);
  done(`MariaDB is ${env.MARIADBD_PATH}`);
  if (process.env.REDIS_URL) {
    done(`Redis is ${new URL(process.env.REDIS_URL).host}, as REDIS_URL says`);
    return env;
  }
  env.REDIS_SERVER_PATH = await redisServer();
  done(`redis-server is ${env.REDIS_SERVER_PATH}`);
  return env;
};

/** Projects that run side by side when all of them run: their files wait for one app, database or browser of their own. */
const LANES = [
  ['unit', 'integration', 'postgres', 'mariadb', 'packaging', 'fronts'],
  ['faults', 'browser'],
];

const vitest = (args, env, stdio) => {
  const child = start(process.execPath, [commands.vitest, 'run', ...args], { env, stdio });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => output.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
};

/** The first lane is heard as it goes, the others when all are done. */
const inLanes = async (options, env) => {
  const lanes = await Promise.all(
    LANES.map((projects, index) =>
      vitest([...options, ...projects.flatMap((project) => ['--project', project])], env, index === 0 ? 'inherit' : undefined),
    ),
  );
  for (const { output } of lanes) {
    console.log(output);
  }
  return Math.max(...lanes.map(({ code }) => code));
};

main(async () => {
  await setUp();
  const env = await programs();
  console.log();
  const args = process.argv.slice(2);
  const areAll = args.every((arg) => /^--reporter/.test(arg));
  return areAll ? inLanes(args, env) : (await vitest(args, env, 'inherit')).code;
});
