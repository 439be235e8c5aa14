import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { answerFrom } from './answer-from';
import { belongsToRun } from './run-processes';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** How long an app may take until it answers, on a machine that does much else. */
const PATIENCE_MS = 240_000;

/** How long one question whether it does may take. */
const SOON_MS = 5_000;

/** The tests' own variables would turn an app that is built and started for real into a test run. */
export const environment = (more: Record<string, string>): NodeJS.ProcessEnv => {
  const own = [
    'NODE_ENV',
    'TEST',
    'VITEST',
    'VITEST_MODE',
    'VITEST_POOL_ID',
    'VITEST_WORKER_ID',
    'NODE_OPTIONS',
    'DEV',
    'PROD',
    'MODE',
    'SSR',
  ];
  const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('npm_'));
  return { ...Object.fromEntries(inherited), STRAPI_TELEMETRY_DISABLED: 'true', ...more };
};

/** Runs a command to its end. @throws with all that it printed when it fails */
export const execute = async (
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> => {
  try {
    const { stdout } = await run(command, args, { cwd, env: environment(env), maxBuffer: MOST_OUTPUT });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`, { cause: error });
  }
};

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A Strapi app that runs as a process of its own. */
export interface RunningApp {
  url: string;
  pid: number;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** By which signal it has ended; null while it runs and when it ended of itself. */
  endedBy(): NodeJS.Signals | null;
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await answerFrom(`${url}/_health`, {}, SOON_MS)).ok;
  } catch {
    return false;
  }
};

/** Whether a process is over, of itself or by a signal. */
export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Ends a process and all that it has started. */
const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(child)) {
      resolve();
      return;
    }
    child.once('close', () => resolve());
    process.kill(-(child.pid as number), signal);
  });

/**
 * Starts an app and waits until it answers.
 * @param command `start` runs a built app, `develop` builds it and starts it anew when its sources change; and its options
 * @throws with what it printed when it ends instead, or does not answer
 */
export const startApp = async (
  cwd: string,
  strapi: string,
  env: Record<string, string>,
  command: readonly ['start' | 'develop', ...options: string[]] = ['start'],
): Promise<RunningApp> => {
  const port = await freePort();
  const child = spawn(process.execPath, [strapi, ...command], {
    cwd,
    // A group of its own: `develop` has children.
    detached: true,
    env: environment({
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: command[0] === 'start' ? 'production' : 'development',
      ...env,
    }),
  });
  belongsToRun(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const latest = Date.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (hasEnded(child) || Date.now() > latest) {
      throw new Error(`The app ${hasEnded(child) ? 'ended before it answered' : 'does not answer'}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    pid: child.pid as number,
    output: () => output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    endedBy: () => child.signalCode,
  };
};

/** Serves one page at every address of another host. */
export const servePage = (html: string): Promise<{ url: string; close(): void }> =>
  new Promise((resolve) => {
    const server = createWebServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      resolve({ url: `http://localhost:${port}`, close: () => server.close() });
    });
  });
