import { service } from '../services';
import { say } from '../speech';
import { withApp } from '../with-app';

/** Keeps the process alive: nothing else does while the buffer is empty. */
const FOREVER_MS = 2 ** 31 - 1;

const untilAsked = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) {
      resolve();
      return;
    }
    const timer = setInterval(() => {}, FOREVER_MS);
    stop.addEventListener('abort', () => {
      clearInterval(timer);
      resolve();
    });
  });

/** `drain`: applies buffered events. */
export const drain = ({ once, json }: { once?: boolean; json?: boolean }): Promise<number> =>
  withApp(async ({ strapi, answer, stop }) => {
    const { start, stop: finish, drainAll } = service(strapi, 'drain');
    if (once) {
      stop.addEventListener('abort', finish);
      await drainAll();
    } else {
      start();
      say('Applying events. Ctrl-C finishes the batch under way and ends.');
      await untilAsked(stop);
      await finish();
    }
    return 0;
  });
