#!/usr/bin/env node
/** The gate: the tests by the README's command, then every other check. It ends with all that failed, and its last line counts tests and checks alike. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { RESULTS } from './lib/results-reporter.mjs';

/** The tests have built what `verify` looks at. */
const CHECKS = ['lint', 'typecheck', 'verify'];

const REPORTER = path.join(root, 'scripts/lib/results-reporter.mjs');

const npm = (...args) => {
  console.log(`\n> npm ${args.join(' ')}`);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

/** Runs the tests. @returns how many passed, and what failed; a run that failed without saying what is one failure */
const runTests = (folder) => {
  process.env[RESULTS] = folder;
  const succeeded = npm('test', '--', '--reporter=default', `--reporter=${REPORTER}`);
  const results = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length === 0 && (!succeeded || passed === 0)) {
    failures.push({ where: 'npm test', what: 'It failed, or ran nothing, and no test says why: see its output above.' });
  }
  return { passed, failures };
};

const folder = mkdtempSync(path.join(tmpdir(), 'insight-ci-'));
const tests = runTests(folder);
rmSync(folder, { recursive: true, force: true });

const failedChecks = CHECKS.filter((check) => !npm('run', check));
const failures = [
  ...tests.failures,
  ...failedChecks.map((check) => ({ where: `npm run ${check}`, what: 'See its output above.' })),
];
for (const { where, what } of failures) {
  console.log(`\nFAILED ${where}\n${what}`);
}
console.log(`\n${tests.passed + CHECKS.length - failedChecks.length} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
