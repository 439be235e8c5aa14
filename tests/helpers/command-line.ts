import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PLAYGROUND } from './playground';
import { environment } from './processes';

/** What `npx` runs. */
const COMMAND = path.resolve(PLAYGROUND, '../bin/strapi-insight.js');

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs. */
export interface RunningCommand {
  child: ChildProcess;
  /** What it has said so far, on stderr. */
  said(): string;
  ended: Promise<Ended>;
}

interface Options {
  /** The app's folder; the playground without it. */
  cwd?: string;
  env?: Record<string, string>;
  /** What is written to its stdin, which is closed then; null leaves it open. */
  input?: string | null;
}

/** Starts `strapi-insight`, without a terminal. */
export const startInsight = (args: string[], { cwd = PLAYGROUND, env = {}, input = '' }: Options = {}): RunningCommand => {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: environment({ NODE_ENV: 'production', ...env }) });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  if (input !== null) {
    child.stdin.end(input);
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
  return { child, said: () => output.stderr, ended };
};

/** Runs `strapi-insight` to its end. */
export const insight = (args: string[], options: Options = {}): Promise<Ended> => startInsight(args, options).ended;
