import type { Database } from '../../strapi/database';
import { METRICS_TABLE } from '../metric';
import { STATISTICS_TABLE } from '../statistic';

/** The metrics that are gone and still have values. By index: one look-up for each metric that has any. */
const goneMetrics = async (database: Database): Promise<number[]> => {
  const known = new Set((await database(METRICS_TABLE).pluck('id')).map(Number));
  const gone: number[] = [];
  for (let last = -1; ; ) {
    const next = await database(STATISTICS_TABLE).where('metric_id', '>', last).orderBy('metric_id').first({ id: 'metric_id' });
    if (!next) {
      return gone;
    }
    last = Number(next.id);
    if (!known.has(last)) {
      gone.push(last);
    }
  }
};

/** Deletes some values whose metric is gone. @returns how many; fewer than `most` when there are no more */
export const deleteOrphans = async (database: Database, most: number): Promise<number> => {
  let deleted = 0;
  for (const id of await goneMetrics(database)) {
    const rows: number[] = await database(STATISTICS_TABLE)
      .where({ metric_id: id })
      .limit(most - deleted)
      .pluck('id');
    for (let from = 0; from < rows.length; from += 500) {
      await database(STATISTICS_TABLE)
        .whereIn('id', rows.slice(from, from + 500))
        .delete();
    }
    deleted += rows.length;
    if (deleted >= most) {
      break;
    }
  }
  return deleted;
};
