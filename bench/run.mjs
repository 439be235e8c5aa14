#!/usr/bin/env node
/** `npm run bench -- NAME [--json]`: measures, each figure beside its reference in the same run. */
import { ingest } from './ingest.mjs';

const BENCHES = { ingest };

const [name, ...flags] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench || flags.some((flag) => flag !== '--json')) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
  process.exit(2);
}
const figures = await bench((line) => console.error(line));
if (flags.includes('--json')) {
  console.log(JSON.stringify(figures));
} else {
  console.table(Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, { value }])));
}
