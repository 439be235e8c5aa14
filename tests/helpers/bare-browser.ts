import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { temporaryFolder } from './playground';
import { belongsToRun } from './run-processes';
import { CHROME } from './visits';

/**
 * Opens an address in a browser that nobody steers: while one does, Chromium neither loads pages ahead nor keeps them to come back to.
 * What the reader does, the pages do themselves.
 * @returns what closes it
 */
export const openUnsteered = (url: string): (() => Promise<void>) => {
  const child = spawn(
    process.env.WINDOWED_CHROMIUM_PATH ?? '/usr/bin/chromium',
    [
      '--headless=new',
      // A browser that says that a program steers it is taken for a robot.
      '--disable-blink-features=AutomationControlled',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-sync',
      '--disable-component-update',
      // Without it, it ends as soon as the page is there.
      '--remote-debugging-port=0',
      `--user-agent=${CHROME}`,
      `--user-data-dir=${temporaryFolder('browser')}`,
      url,
    ],
    { detached: true, stdio: 'ignore' },
  );
  belongsToRun(child);
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      process.kill(-(child.pid as number), 'SIGKILL');
      await exit;
    }
  };
};
