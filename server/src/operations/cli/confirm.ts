import { createInterface } from 'node:readline/promises';
import { UsageError } from './speech';

/**
 * Makes sure that there is somebody to ask, before anything is done.
 * @throws UsageError when there is no terminal and `--yes` was not given
 */
export const assertAgreement = (isAgreed: boolean | undefined): void => {
  if (!isAgreed && !(process.stdin.isTTY && process.stderr.isTTY)) {
    throw new UsageError('There is no terminal to ask at. Say --yes if it is to be done.');
  }
};

/** Asks the person at the terminal before something is done that cannot be undone. */
export const confirm = async (question: string, isAgreed: boolean | undefined, stop: AbortSignal): Promise<boolean> => {
  if (isAgreed) {
    return true;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal's Ctrl-C comes here only.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return /^y(es)?$/i.test(await terminal.question(`${question} [y/N] `, { signal: stop }));
  } catch {
    return false;
  } finally {
    terminal.close();
  }
};
