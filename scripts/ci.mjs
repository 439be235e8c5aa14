#!/usr/bin/env node
/** The gate: the tests by the README's command, then every other check. Its last line counts tests and checks alike. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/paths.mjs';

/** The tests have built what `verify` looks at. */
const CHECKS = ['lint', 'typecheck', 'verify'];

const npm = (...args) => {
  console.log(`\n> npm ${args.join(' ')}`);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

/** Runs the tests and counts them by the runner's own reports; a run that failed without a failed test is one failure. */
const countTests = (folder) => {
  const succeeded = npm(
    'test',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(folder, 'tests.json')}`,
  );
  const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const sum = (of) => reports.reduce((all, report) => all + of(report), 0);
  const passed = sum(({ numPassedTests }) => numPassedTests);
  const failed = sum(({ numFailedTests }) => numFailedTests);
  return { passed, failed: failed || (succeeded && passed > 0 ? 0 : 1) };
};

const folder = mkdtempSync(path.join(tmpdir(), 'insight-ci-'));
const tests = countTests(folder);
rmSync(folder, { recursive: true, force: true });

const failedChecks = CHECKS.filter((check) => !npm('run', check));
for (const check of failedChecks) {
  console.log(`npm run ${check} failed`);
}
const failed = tests.failed + failedChecks.length;
console.log(`\n${tests.passed + CHECKS.length - failedChecks.length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
