import { progressOf } from '../progress';
import { service } from '../services';
import { number } from '../speech';
import { type Work, withApp } from '../with-app';

const LOOK_MS = 250;

/** Keeps the process alive: nothing else does while the buffer is empty. */
const untilAsked = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (stop.aborted) {
        clearInterval(timer);
        resolve();
      }
    }, LOOK_MS);
  });

/** Applies what is buffered, or as much of it as can be until it is asked to stop. */
const drainOnce = async ({ strapi, stop }: Work): Promise<void> => {
  const { drainAll, applied, stop: finish } = service(strapi, 'drain');
  const progress = progressOf('Applying', (await service(strapi, 'buffer').backlog()).events);
  const timer = setInterval(() => {
    progress.to(applied(), `${number(applied())} events`);
    if (stop.aborted) {
      finish();
    }
  }, LOOK_MS);
  try {
    await drainAll();
  } finally {
    clearInterval(timer);
    progress.end();
  }
};

const drainUntilAsked = async ({ strapi, stop }: Work): Promise<void> => {
  const { start, stop: finish } = service(strapi, 'drain');
  start();
  strapi.log.info('Insight applies events until it is asked to stop');
  await untilAsked(stop);
  await finish();
};

/** `drain`: applies buffered events. */
export const drain = ({ once, json }: { once?: boolean; json?: boolean }): Promise<number> =>
  withApp(async (work) => {
    const { strapi, answer, stop } = work;
    const started = performance.now();
    await (once ? drainOnce(work) : drainUntilAsked(work));
    const seconds = Math.round(performance.now() - started) / 1_000;
    const events = service(strapi, 'drain').applied();
    const { events: waiting } = await service(strapi, 'buffer').backlog();
    answer(
      json ? JSON.stringify({ applied: events, waiting, seconds }) : `${number(events)} events applied, ${number(waiting)} wait.`,
    );
    return once && stop.aborted && waiting > 0 ? 1 : 0;
  }, false);
