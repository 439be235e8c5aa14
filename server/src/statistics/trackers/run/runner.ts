import type { Core } from '@strapi/strapi';
import { reasonOf } from '../../../strapi/reason';
import { objectIds } from '../../objects/object-ids';
import type { ComputedTracker, Computing, TrackerRegistration } from '../definition/definition';
import { runTracker } from './run-tracker';

/** How many of the newest days a function of the app's own is asked for again. */
const USUALLY_AGAIN = 2;

/** Runs trackers in this process, until it ends. */
export const trackerRunner = (strapi: Core.Strapi) => {
  const objects = objectIds(strapi);
  const functions = new Map<string, Computing>();
  const running = new Set<Promise<void>>();
  let ended = new AbortController();

  const run = (ref: string, signal = ended.signal): Promise<boolean> =>
    runTracker(strapi, ref, { objects, computingOf: (name) => functions.get(name), signal });

  return {
    run,
    /** Runs one without being waited for. */
    goOn(ref: string): void {
      const work = run(ref)
        .then(
          () => undefined,
          (error: unknown) => void strapi.log.error(`Insight's tracker ${ref} failed: ${reasonOf(error)}`),
        )
        .finally(() => running.delete(work));
      running.add(work);
    },
    /** Keeps the functions of the app's own, in place of those that it gave before. */
    know(registrations: readonly TrackerRegistration[]): void {
      for (const registration of registrations) {
        functions.delete(registration.ref);
        if ('compute' in registration) {
          const { compute, again = USUALLY_AGAIN } = registration as ComputedTracker;
          functions.set(registration.ref, { compute, again });
        }
      }
    },
    start(): void {
      ended = new AbortController();
    },
    async stop(): Promise<void> {
      ended.abort();
      await Promise.all(running);
    },
  };
};
