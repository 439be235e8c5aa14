#!/usr/bin/env node
/** `npm run typecheck`: TypeScript's opinion of every part; all are heard before it ends. */
import { runNode } from './lib/children.mjs';
import { main } from './lib/main.mjs';
import { commands } from './lib/paths.mjs';

const PARTS = ['server', 'admin', 'tracker', 'tracker/src/widgets', 'tests', 'playground', 'playground/src/admin'];
const AT_ONCE = 2;

const check = async (part) => {
  try {
    await runNode(commands.tsc, ['--noEmit', '-p', part]);
    console.log(`✓ ${part}`);
    return true;
  } catch (error) {
    console.log(`✗ ${part}\n${error.message}\n`);
    return false;
  }
};

main(async () => {
  const waiting = [...PARTS];
  const results = [];
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) results.push(await check(part));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results.every(Boolean) ? 0 : 1;
});
