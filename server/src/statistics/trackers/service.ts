import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Tracker } from '../../../../contracts/trackers';
import { trackerRegistrations } from '../../config';
import { timeOf } from '../../settings';
import { parse } from '../../strapi/parse';
import { reasonOf } from '../../strapi/reason';
import { objectIds } from '../objects/object-ids';
import { EVERYTHING } from '../statistic-object';
import { asTracker } from './as-tracker';
import { trackerChanges } from './changes';
import type { ComputedTracker, Computing, TrackerRegistration } from './definition/definition';
import { entriesWatch } from './marks/watch';
import { previewTracker } from './preview';
import { runTracker } from './run/run-tracker';
import { forgetOrphanMarks } from './statements/tracker-changes';
import { firstDays } from './statements/tracker-days';
import { findTrackers } from './statements/tracker-rows';
import type { OwnTrackersService } from './trackers-service';

/** How many of the newest days a function of the app's own is asked for again. */
const USUALLY_AGAIN = 2;

export const trackersService = ({ strapi }: { strapi: Core.Strapi }): OwnTrackersService => {
  const objects = objectIds(strapi);
  const functions = new Map<string, Computing>();
  const watch = entriesWatch(strapi);
  const changes = trackerChanges(strapi, watch.refresh);
  const running = new Set<Promise<void>>();
  let ended = new AbortController();

  const run = (ref: string, signal: AbortSignal): Promise<boolean> =>
    runTracker(strapi, ref, { objects, computingOf: (name) => functions.get(name), signal });

  const rows = () => findTrackers(strapi.db.connection);

  const list = async (): Promise<Tracker[]> => {
    const today = timeOf(strapi).dayOf(Date.now());
    const firsts = async (id: number) => (await firstDays(strapi.db.connection, id, [EVERYTHING])).get(EVERYTHING) ?? null;
    return Promise.all((await rows()).map(async (row) => asTracker(row, await firsts(row.id), today)));
  };

  const find = async (ref: string): Promise<Tracker> => {
    const tracker = (await list()).find((one) => one.ref === ref);
    if (!tracker) {
      throw new errors.NotFoundError(`There is no tracker ${ref.slice(0, 64)}.`);
    }
    return tracker;
  };

  const goOn = (ref: string): void => {
    const work = run(ref, ended.signal)
      .then(
        () => undefined,
        (error: unknown) => void strapi.log.error(`Insight's tracker ${ref} failed: ${reasonOf(error)}`),
      )
      .finally(() => running.delete(work));
    running.add(work);
  };

  return {
    list,
    find,
    goOn,
    async register(given) {
      const registrations = parse(trackerRegistrations, given) as TrackerRegistration[];
      await changes.register(registrations);
      for (const registration of registrations) {
        functions.delete(registration.ref);
        if ('compute' in registration) {
          const { compute, again = USUALLY_AGAIN } = registration as ComputedTracker;
          functions.set(registration.ref, { compute, again });
        }
      }
    },
    async run(ref) {
      await find(ref);
      await run(ref, ended.signal);
    },
    async backfill(ref) {
      await changes.restart(ref);
      await run(ref, ended.signal);
    },
    async beginBackfill(ref) {
      await changes.restart(ref);
      goOn(ref);
    },
    progress: async (ref) => (await find(ref)).progress,
    async make(draft, may) {
      await changes.make(draft, may);
      goOn(draft.ref);
    },
    async change(ref, given, may) {
      await changes.change(ref, given, may);
      goOn(ref);
    },
    delete: (ref) => changes.delete(ref),
    preview: (question, may) => previewTracker(strapi, question, may),
    async runAll(signal) {
      const failed: string[] = [];
      const known = await rows();
      await forgetOrphanMarks(
        strapi.db.connection,
        known.map(({ id }) => id),
      );
      for (const { ref } of known) {
        await run(ref, signal).catch((error: unknown) => failed.push(`${ref}: ${reasonOf(error)}`));
      }
      if (failed.length > 0) {
        throw new Error(failed.join('; '));
      }
    },
    async start() {
      ended = new AbortController();
      await watch.start();
    },
    async stop() {
      watch.stop();
      ended.abort();
      await Promise.all(running);
    },
  };
};

/** The service as this room calls it. */
export const trackersOf = (strapi: Core.Strapi): OwnTrackersService => strapi.plugin('insight').service('trackers');
