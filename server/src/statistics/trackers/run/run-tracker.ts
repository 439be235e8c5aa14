import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { timeOf } from '../../../settings';
import { faultPoint } from '../../../strapi/fault-point';
import { reasonOf } from '../../../strapi/reason';
import { catalogueOf } from '../../catalogue/catalogue';
import type { objectIds } from '../../objects/object-ids';
import { afterDeadlock } from '../../record/after-deadlock';
import { checkCounted } from '../definition/check';
import type { Computing } from '../definition/definition';
import { lockTracker, noteFailure, type TrackerRow, updateTracker } from '../statements/tracker-rows';
import { forgetOwn } from './begin';
import type { Ground } from './ground';
import { type Step, step } from './step';

/** A month without an index costs as much as a year: fewer days at once would only be more statements. */
const LEAST_DAYS = 31;
const MOST_DAYS = 366;
const LONG_MS = 100;

/** The days that take about so long. */
const nextDays = (days: number, took: number): number =>
  Math.max(LEAST_DAYS, Math.min(MOST_DAYS, days * 2, Math.round((days * LONG_MS) / Math.max(took, 1))));

interface RunOptions {
  objects: ReturnType<typeof objectIds>;
  computingOf: (ref: string) => Computing | undefined;
  signal: AbortSignal;
}

/** What is worked out of another metric, or by another calendar, is worked out anew. */
const isOfAnother = ({ doneTo, metricId, timeZone }: TrackerRow, { metric, time }: Ground): boolean =>
  doneTo !== '' && (metricId !== metric.id || timeZone !== time.timeZone);

/** Does one step in a transaction of its own, of which there is one at a time for each tracker, of however many instances. */
const oneStep = async (strapi: Core.Strapi, ref: string, options: RunOptions, days: number): Promise<Step> => {
  const { metrics } = await catalogueOf(strapi).now();
  const time = timeOf(strapi).fixed();
  return afterDeadlock(strapi, () =>
    strapi.db.transaction(async ({ trx: database }): Promise<Step> => {
      const tracker = await lockTracker(database, ref);
      const computing = options.computingOf(ref);
      if (!tracker || !(tracker.definition.counted || computing)) {
        return 'done';
      }
      const metric = metrics.get(tracker.metric);
      if (!metric || metric.id === null) {
        throw new errors.ValidationError(`There is no metric ${tracker.metric} that could be written`);
      }
      if (tracker.definition.counted) {
        // What it names may be gone since it was made: Strapi leaves out a filter that it does not know, and would count more.
        await checkCounted(strapi, tracker.definition.counted);
      }
      const ground: Ground = {
        strapi,
        database,
        tracker,
        metric: { id: metric.id, metric: metric.metric, decimals: metric.decimals },
        time,
        objects: options.objects,
      };
      if (isOfAnother(tracker, ground)) {
        await forgetOwn(ground);
        await updateTracker(database, tracker.id, { metricId: metric.id, timeZone: time.timeZone });
        return 'more';
      }
      if (tracker.metricId !== metric.id || tracker.timeZone !== time.timeZone) {
        await updateTracker(database, tracker.id, { metricId: metric.id, timeZone: time.timeZone });
      }
      return step(ground, { days, now: Date.now(), computing });
    }),
  );
};

/**
 * Brings the values of a tracker up to date: goes on where it, or whoever has run it before, has stopped.
 * @returns false when it was broken off
 * @throws why it failed; health and the tracker itself say so, too
 */
export const runTracker = async (strapi: Core.Strapi, ref: string, options: RunOptions): Promise<boolean> => {
  let days = LEAST_DAYS;
  try {
    for (let next: Step = 'more'; next === 'more'; ) {
      if (options.signal.aborted) {
        return false;
      }
      const began = performance.now();
      next = await oneStep(strapi, ref, options, days);
      faultPoint('tracker-step-done');
      const took = performance.now() - began;
      days = nextDays(days, took);
      if (next === 'more') {
        // As in `gently`: others have the database for as long.
        await pause(took);
      }
    }
    return true;
  } catch (error) {
    await noteFailure(strapi.db.connection, ref, reasonOf(error), Date.now());
    throw error;
  }
};
