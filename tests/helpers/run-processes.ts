import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How long a process may take to end before it is killed. */
const PATIENCE_MS = 10_000;

const notesIn = (folder: string): string => path.join(folder, 'processes');

/**
 * Notes a process as the run's own, so that it ends with the run, however its test ended (`global-setup.ts`).
 * @param lastSignal what ends it at once and cleanly
 */
export const belongsToRun = (child: ChildProcess, lastSignal: NodeJS.Signals = 'SIGKILL'): void => {
  const folder = notesIn(process.env.INSIGHT_TEST_FOLDER ?? tmpdir());
  mkdirSync(folder, { recursive: true });
  const note = path.join(folder, String(child.pid));
  writeFileSync(note, lastSignal);
  child.once('exit', () => rmSync(note, { force: true }));
};

/** Sends a signal to a process, and to its group where it leads one. @returns whether there was such a process */
const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  const send = (to: number): boolean => {
    try {
      return process.kill(to, name);
    } catch {
      return false;
    }
  };
  const [isGroup, isProcess] = [send(-pid), send(pid)];
  return isGroup || isProcess;
};

/** Ends every process of a run that is still there. */
export const endProcessesOf = async (folder: string): Promise<void> => {
  const notes = notesIn(folder);
  const left = existsSync(notes) ? readdirSync(notes).map(Number) : [];
  for (const pid of left) {
    // One that was frozen by a test would not hear of it otherwise.
    signal(pid, 'SIGCONT');
    signal(pid, readFileSync(path.join(notes, String(pid)), 'utf8') as NodeJS.Signals);
  }
  const latest = Date.now() + PATIENCE_MS;
  while (left.some((pid) => signal(pid, 0)) && Date.now() < latest) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const pid of left) {
    signal(pid, 'SIGKILL');
  }
};
