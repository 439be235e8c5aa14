import { readFileSync } from 'node:fs';

/** The clock in which Linux counts a process's time. */
const TICKS_A_SECOND = 100;

const ofProcess = (pid, file) => readFileSync(`/proc/${pid}/${file}`, 'utf8');

/** Seconds of processor time that a process has had, of the user's and the system's; null where the system does not tell. */
export const cpuSeconds = (pid) => {
  try {
    const fields = ofProcess(pid, 'stat').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
};

/** The most memory that a process has had so far; null where the system does not tell, or when the process has ended. */
export const peakMegabytes = (pid) => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(ofProcess(pid, 'status'))[1]) / 1_024;
  } catch {
    return null;
  }
};

/** Asks a process to end, and waits until it has. */
export const end = (child, signal = 'SIGTERM') =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('close', resolve);
    child.kill(signal);
  });
