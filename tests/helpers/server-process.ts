import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { hasEnded } from './processes';
import { belongsToRun } from './run-processes';

/** How long a server may take until it answers. */
const PATIENCE_MS = 60_000;

interface ServerCommand {
  command: string;
  args: string[];
  options?: SpawnOptions;
  /** Whether it answers by now. */
  isReady(): Promise<boolean>;
  /** What ends it at once and leaves nothing behind. */
  lastSignal?: NodeJS.Signals;
}

/** A server of the run's own, which a test may end, start again, and freeze. */
export interface ServerProcess {
  /** Starts it unless it runs, and waits until it answers. @throws with what it printed when it ends instead */
  start(): Promise<void>;
  /** Ends it by a signal, and waits until it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Freezes it: connections stay open, and nothing is answered. */
  freeze(): void;
  thaw(): void;
}

export const serverProcess = ({ command, args, options = {}, isReady, lastSignal }: ServerCommand): ServerProcess => {
  let child: ChildProcess | undefined;
  let output = '';

  return {
    async start() {
      if (child && !hasEnded(child)) {
        return;
      }
      output = '';
      const started = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
      }
      await new Promise((resolve, reject) => started.once('spawn', resolve).once('error', reject));
      belongsToRun(started, lastSignal);
      const latest = Date.now() + PATIENCE_MS;
      while (!(await isReady())) {
        if (hasEnded(started) || Date.now() > latest) {
          throw new Error(`${command} does not answer:\n${output}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async end(signal) {
      const ending = child;
      if (!ending || hasEnded(ending)) {
        return;
      }
      await new Promise((resolve) => {
        ending.once('exit', resolve);
        ending.kill(signal);
      });
    },
    freeze() {
      child?.kill('SIGSTOP');
    },
    thaw() {
      child?.kill('SIGCONT');
    },
  };
};
