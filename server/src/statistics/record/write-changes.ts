import type { Core } from '@strapi/strapi';
import type { Database } from '../../strapi/database';
import { inSameTransaction } from '../../strapi/in-transaction';
import type { objectIds } from '../objects/object-ids';
import { addToLifetime, lockMetric } from '../statements/add-to-lifetime';
import { type StatisticRow, writeStatistics } from '../statements/write-statistics';
import { EVERYTHING } from '../statistic-object';
import { afterDeadlock } from './after-deadlock';
import { gatherChanges } from './gather-changes';
import type { Change } from './read-changes';

const isOfLifetime = ({ how, period }: Change): boolean => how === 'add' && period === 'lifetime';

/** Writes changes of statistics. */
export const changeWriter = (strapi: Core.Strapi, objects: ReturnType<typeof objectIds>) => {
  const rowsFor = async (database: Database, changes: readonly Change[]): Promise<StatisticRow[]> => {
    const named = changes.flatMap(({ object }) => (object ? [object] : []));
    const ids = named.length > 0 ? await objects.make(database, named) : new Map<string, number>();
    return changes.map(({ metricId, period, date, object, value }) => ({
      metric_id: metricId,
      period,
      object_id: object ? (ids.get(object.key) as number) : EVERYTHING,
      date,
      value,
    }));
  };

  const writeAll = async (database: Database, changes: readonly Change[]): Promise<void> => {
    const lifetimes = changes.filter(isOfLifetime);
    for (const id of [...new Set(lifetimes.map(({ metricId }) => metricId))].sort((a, b) => a - b)) {
      await lockMetric(database, id);
    }
    for (const how of ['replace', 'add'] as const) {
      const some = changes.filter((change) => change.how === how && !isOfLifetime(change));
      if (some.length > 0) {
        await writeStatistics(database, await rowsFor(database, some), how);
      }
    }
    for (const row of await rowsFor(database, lifetimes)) {
      await addToLifetime(database, row);
    }
  };

  /** All of them or none. @returns how many values they make */
  return async (changes: readonly Change[]): Promise<number> => {
    const gathered = gatherChanges(changes);
    const [first] = gathered;
    if (gathered.length === 1 && first && !isOfLifetime(first)) {
      // One statement needs no transaction of its own.
      await inSameTransaction(strapi, (database) => writeAll(database, gathered));
    } else {
      await afterDeadlock(strapi, () => strapi.db.transaction(({ trx }) => writeAll(trx, gathered)));
    }
    return gathered.length;
  };
};
