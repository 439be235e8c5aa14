import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

const FOLDER = process.env.BENCH_CACHE ?? inRoot('bench', '.cache');

/** A place that outlives the run. */
export const inCache = (...parts) => {
  mkdirSync(FOLDER, { recursive: true });
  // PostgreSQL may run under another account than this process.
  chmodSync(FOLDER, 0o755);
  return path.join(FOLDER, ...parts);
};

const noteOf = (name) => inCache(`${name}.json`);

/** Whether something was made whole by an earlier run, and of the same. */
export const isKept = (name, of) => existsSync(noteOf(name)) && readFileSync(noteOf(name), 'utf8') === JSON.stringify(of);

export const forget = (name) => rmSync(noteOf(name), { force: true });

export const keep = (name, of) => writeFileSync(noteOf(name), JSON.stringify(of));
