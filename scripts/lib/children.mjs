import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { problem } from './problem.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const STUBBORN_MS = 10_000;
const isWindows = process.platform === 'win32';
const children = new Set();
let stopping = false;

/** Each child leads a process group of its own, so that its own children end with it. */
const signal = (child, name) => {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has just ended.
  }
};

export const isStopping = () => stopping;

let exitCode;

/** From now on, to be stopped is how this program is meant to end. */
export const endsWhenStopped = () => {
  exitCode = 0;
};

/** Ends a child; one that does not end by itself is killed. */
const end = (child, name = 'SIGTERM') =>
  new Promise((resolve) => {
    if (!children.has(child)) return resolve();
    const killer = setTimeout(() => signal(child, 'SIGKILL'), STUBBORN_MS);
    child.once('close', () => {
      clearTimeout(killer);
      resolve();
    });
    signal(child, name);
  });

export const endAll = (name) => Promise.all([...children].map((child) => end(child, name)));

const stopAll = async (name) => {
  if (stopping) return;
  stopping = true;
  await endAll(name);
  process.exit(exitCode ?? (name === 'SIGINT' ? 130 : 143));
};

for (const name of SIGNALS) process.on(name, () => stopAll(name));

/** Starts a program that ends with this one. */
export const start = (command, args, { cwd = root, env = {}, stdio = ['ignore', 'pipe', 'pipe'], ...options } = {}) => {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: !isWindows, ...options });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
};

const FIRST_LINES = 25;
const LAST_LINES = 60;

/** Keeps the first and the last lines that a program writes, for when it fails. */
export const keepOutput = (child) => {
  const first = [];
  const last = [];
  let skipped = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      const lines = text.split('\n').filter((line) => line.trim());
      first.push(...lines.splice(0, FIRST_LINES - first.length));
      last.push(...lines);
      skipped += last.splice(0, last.length - LAST_LINES).length;
    });
  }
  return () => [...first, ...(skipped ? [`[${skipped} lines]`] : []), ...last].join('\n');
};

/** Runs a program quietly to its end; when it fails, its last lines are in the error. */
export const run = (command, args, { onLine, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = start(command, args, options);
    const output = keepOutput(child);
    if (onLine) child.stdout.on('data', (text) => text.split('\n').filter(Boolean).forEach(onLine));
    child.once('error', (error) => reject(problem(`${command} could not be started: ${error.message}`)));
    child.once('close', (code, by) => {
      if (code === 0) return resolve();
      // Whoever pressed Ctrl-C needs no explanation.
      if (!stopping) reject(problem(`${output()}\n\n“${[command, ...args].join(' ')}” ended with ${by ?? `exit code ${code}`}.`));
    });
  });

/** Runs a Node script quietly to its end. */
export const runNode = (script, args = [], options) => run(process.execPath, [script, ...args], options);
