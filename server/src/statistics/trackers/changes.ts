import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { TrackerChanges, TrackerDraft } from '../../../../contracts/trackers';
import type { Database } from '../../strapi/database';
import type { MayRead } from '../../strapi/may-read';
import { catalogueOf } from '../catalogue/catalogue';
import { given } from '../catalogue/draft';
import { checkCounted } from './definition/check';
import { checkMetric } from './definition/check-metric';
import type { TrackerRegistration } from './definition/definition';
import { refuse } from './definition/refuse';
import { forgetOwn } from './run/begin';
import { forgetMarks } from './statements/tracker-changes';
import { forgetDays } from './statements/tracker-days';
import { deleteTracker, findTrackers, lockTracker, makeTracker, type TrackerRow, updateTracker } from './statements/tracker-rows';
import { draftOf, isSame, type Wanted, wantedOf } from './wanted';

/** Until then every instance knows a new tracker, and marks what changes: then all days are gone through once more. */
const KNOWN_AFTER_MS = 5_000;

/** Makes trackers and changes them. @param changed is called when one has been */
export const trackerChanges = (strapi: Core.Strapi, changed: () => Promise<void>) => {
  const assertFree = async (database: Database, { ref, metric }: Wanted): Promise<void> => {
    const other = (await findTrackers(database)).find((row) => row.metric === metric && row.ref !== ref);
    if (other) {
      refuse('metric', `${metric} is written by the tracker ${other.ref} already`);
    }
  };

  const make = async (database: Database, wanted: Wanted, isRegistered: boolean): Promise<void> => {
    const unworked = { metricId: 0, timeZone: '', doneTo: '', isBackfilling: true, nextDay: '', lastRunAtMs: null, error: null };
    await makeTracker(database, { ...wanted, isRegistered, ...unworked, recountAtMs: Date.now() + KNOWN_AFTER_MS });
  };

  /** Makes one be another, whose values are worked out anew where they are others. */
  const put = async (database: Database, row: TrackerRow, wanted: Wanted, isRegistered: boolean): Promise<void> => {
    if (!isSame(row, wanted)) {
      await forgetOwn({ database, tracker: row });
      await forgetMarks(database, row.id);
      await updateTracker(database, row.id, { recountAtMs: Date.now() + KNOWN_AFTER_MS, error: null });
    }
    await updateTracker(database, row.id, { ...wanted, isRegistered });
  };

  const change = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    const result = await strapi.db.transaction(({ trx }) => work(trx));
    await changed();
    return result;
  };

  const found = async (database: Database, ref: string): Promise<TrackerRow> => {
    const row = await lockTracker(database, ref);
    if (!row) {
      throw new errors.NotFoundError(`There is no tracker ${ref.slice(0, 64)}.`);
    }
    return row;
  };

  const check = async ({ metric, definition }: Wanted, may?: MayRead): Promise<void> => {
    checkMetric(await catalogueOf(strapi).now(), metric);
    if (definition.counted) {
      await checkCounted(strapi, definition.counted, may);
    }
  };

  return {
    /** What code says is to be. */
    async register(registrations: readonly TrackerRegistration[]): Promise<void> {
      for (const wanted of registrations.map(wantedOf)) {
        await check(wanted);
        const putWanted = () =>
          change(async (database) => {
            await assertFree(database, wanted);
            const row = await lockTracker(database, wanted.ref);
            await (row ? put(database, row, wanted, true) : make(database, wanted, true));
          });
        await putWanted().catch(async (error: unknown) => {
          // Another instance that starts may be quicker: then the unique ref refuses ours.
          if (!(await findTrackers(strapi.db.connection)).some(({ ref }) => ref === wanted.ref)) {
            throw error;
          }
          await putWanted();
        });
      }
    },
    async make(draft: TrackerDraft, may: MayRead): Promise<void> {
      const wanted = wantedOf(draft);
      await check(wanted, may);
      await change(async (database) => {
        if ((await findTrackers(database)).some(({ ref }) => ref === draft.ref)) {
          refuse('ref', `there is a tracker ${draft.ref} already`);
        }
        await assertFree(database, wanted);
        await make(database, wanted, false);
      });
    },
    async change(ref: string, changes: TrackerChanges, may: MayRead): Promise<void> {
      const known = (await findTrackers(strapi.db.connection)).find((row) => row.ref === ref);
      if (known?.isRegistered) {
        throw new errors.ValidationError(`${ref} is registered by the app's code or config/plugins, and changed there.`);
      }
      const wanted = known && wantedOf({ ...(draftOf(known) as TrackerDraft), ...given(changes), ref });
      if (wanted && !isSame(known, wanted)) {
        await check(wanted, may);
      }
      await change(async (database) => {
        const row = await found(database, ref);
        if (wanted) {
          await assertFree(database, wanted);
          await put(database, row, wanted, false);
        }
      });
    },
    /** Its values stay, as those of a metric that is written by hand. */
    delete: (ref: string): Promise<void> =>
      change(async (database) => {
        const row = await found(database, ref);
        await forgetDays(database, row.id);
        await forgetMarks(database, row.id);
        await deleteTracker(database, row.id);
      }),
    /** Has all days gone through again. */
    restart: (ref: string): Promise<void> =>
      change(async (database) => {
        const row = await found(database, ref);
        if (!row.isBackfilling) {
          await updateTracker(database, row.id, { isBackfilling: true, nextDay: '', error: null });
        }
      }),
  };
};
