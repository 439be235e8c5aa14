#!/usr/bin/env node
/** `npm run bench -- NAME [--json] [--note]`: measures, each figure beside its reference in the same run; notes them in `docs/scale.md`. */
import { Console } from 'node:console';
import { main } from '../scripts/lib/main.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';
import { drain } from './drain.mjs';
import { ingest } from './ingest.mjs';
import { note } from './lib/note.mjs';
import { overhead } from './overhead.mjs';
import { reports } from './reports.mjs';
import { size } from './size.mjs';
import { statistics } from './statistics.mjs';
import { besideTargets } from './targets.mjs';

const BENCHES = { ingest, drain, overhead, reports, statistics, size };
const FLAGS = ['--json', '--note'];

/** All but the result is progress, also what the set-up says. */
const result = globalThis.console;
globalThis.console = new Console(process.stderr);

main(async () => {
  const [name, ...flags] = process.argv.slice(2);
  if (!Object.hasOwn(BENCHES, name ?? '') || flags.some((flag) => !FLAGS.includes(flag))) {
    console.error(`npm run bench -- ${Object.keys(BENCHES).join('|')} [--json] [--note]`);
    return 2;
  }
  await setUp();
  const measured = await BENCHES[name]((line) => console.log(line));
  if (flags.includes('--note')) {
    console.log(`docs/scale.md has no row for ${note(measured).join(', ') || 'nothing'}`);
  }
  if (flags.includes('--json')) {
    console.table(besideTargets(measured));
    result.log(JSON.stringify(measured));
  } else {
    result.table(besideTargets(measured));
  }
  return 0;
});
