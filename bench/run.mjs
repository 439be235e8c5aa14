#!/usr/bin/env node
/** `npm run bench -- NAME [--json]`: measures, each figure beside its reference in the same run. */
import { Console } from 'node:console';
import { main } from '../scripts/lib/main.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';
import { drain } from './drain.mjs';
import { ingest } from './ingest.mjs';
import { overhead } from './overhead.mjs';
import { reports } from './reports.mjs';
import { size } from './size.mjs';
import { besideTargets } from './targets.mjs';

const BENCHES = { ingest, drain, overhead, reports, size };

/** All but the result is progress, also what the set-up says. */
const result = globalThis.console;
globalThis.console = new Console(process.stderr);

main(async () => {
  const [name, ...flags] = process.argv.slice(2);
  if (!Object.hasOwn(BENCHES, name ?? '') || flags.some((flag) => flag !== '--json')) {
    console.error(`npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
    return 2;
  }
  await setUp();
  const measured = await BENCHES[name]((line) => console.log(line));
  if (flags.includes('--json')) {
    console.table(besideTargets(measured));
    result.log(JSON.stringify(measured));
  } else {
    result.table(besideTargets(measured));
  }
  return 0;
});
