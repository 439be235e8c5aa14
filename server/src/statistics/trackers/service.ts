import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Tracker } from '../../../../contracts/trackers';
import { trackerRegistrations } from '../../config';
import { timeOf } from '../../settings';
import { parse } from '../../strapi/parse';
import { reasonOf } from '../../strapi/reason';
import { asTracker } from './as-tracker';
import { trackerChanges } from './changes';
import type { TrackerRegistration } from './definition/definition';
import { entriesWatch } from './marks/watch';
import { previewTracker } from './preview';
import { trackerRunner } from './run/runner';
import { firstDaysOfTrackers } from './statements/first-days';
import { forgetOrphanMarks } from './statements/tracker-changes';
import { findTrackers } from './statements/tracker-rows';
import type { OwnTrackersService } from './trackers-service';

export const trackersService = ({ strapi }: { strapi: Core.Strapi }): OwnTrackersService => {
  const { run, goOn, ...runner } = trackerRunner(strapi);
  const watch = entriesWatch(strapi);
  const changes = trackerChanges(strapi, watch.refresh);
  const rows = () => findTrackers(strapi.db.connection);

  const list = async (): Promise<Tracker[]> => {
    const today = timeOf(strapi).dayOf(Date.now());
    const known = await rows();
    const firsts = await firstDaysOfTrackers(strapi.db.connection);
    return known.map((row) => asTracker(row, firsts.get(row.id) ?? null, today));
  };

  const find = async (ref: string): Promise<Tracker> => {
    const tracker = (await list()).find((one) => one.ref === ref);
    if (!tracker) {
      throw new errors.NotFoundError(`There is no tracker ${ref.slice(0, 64)}.`);
    }
    return tracker;
  };

  return {
    list,
    find,
    goOn,
    async register(given) {
      const registrations = parse(trackerRegistrations, given) as TrackerRegistration[];
      await changes.register(registrations);
      runner.know(registrations);
    },
    async run(ref) {
      await find(ref);
      await run(ref);
    },
    async backfill(ref) {
      await changes.restart(ref);
      await run(ref);
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
      runner.start();
      await watch.start();
    },
    async stop() {
      watch.stop();
      await runner.stop();
    },
  };
};

/** The service as this room calls it. */
export const trackersOf = (strapi: Core.Strapi): OwnTrackersService => strapi.plugin('insight').service('trackers');
