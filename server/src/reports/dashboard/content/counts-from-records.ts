import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../../../records';
import type { Database } from '../../../strapi/database';
import { SUMMED, type Summed, type TargetCounts, targetCounts } from '../../../totals';
import type { Reach } from '../../span';
import type { AskedQuestion } from '../asked';
import { eachDay } from '../packed/each-day';
import { packedTargets } from '../packed/packed-targets';
import { recordsThatFit } from '../records/by-time';
import { type Chunk, daysOfRecords, pause } from '../records/chunks';
import { fits, type RecordFilter, recordFilter, sessionsIn } from '../records/record-filter';

type Row = Record<string, number | string | null>;

const addRows = (all: TargetCounts, rows: readonly Row[]): void => {
  const counts = SUMMED.map((name) => [name, rows.map((row) => Number(row[name] ?? 0))]);
  all.add({ targets: rows.map(({ target }) => Number(target)), counts: Object.fromEntries(counts) as Record<Summed, number[]> });
};

const ofRecords = (
  database: Database,
  filter: RecordFilter,
  chunk: Chunk,
  table: typeof PAGE_VIEWS_TABLE | typeof INTERACTIONS_TABLE | typeof ENGAGEMENTS_TABLE,
) => recordsThatFit(database, table, filter, null, chunk).groupBy('record.target_id').select({ target: 'record.target_id' });

/** Adds what was recorded in a stretch of time; as `addByTime` does, but by target. O(records in it) */
const addChunk = async (database: Database, filter: RecordFilter, chunk: Chunk, all: TargetCounts): Promise<void> => {
  const add = async (query: PromiseLike<Row[]>): Promise<void> => addRows(all, await query);
  const of = (table: Parameters<typeof ofRecords>[3]) => ofRecords(database, filter, chunk, table);
  const isCounted = database.raw('sum(case when ?? then 1 else 0 end) as ??', ['record.is_counted', 'views']);
  const views = fits(of(PAGE_VIEWS_TABLE), filter.path).select(isCounted);
  // An engagement does not say its path: its view does.
  await add(filter.path.length > 0 ? views.sum({ engagedMs: 'record.engaged_ms' }) : views);
  await add(fits(of(INTERACTIONS_TABLE), filter.path).count({ interactions: '*' }));
  if (filter.path.length === 0) {
    await add(of(ENGAGEMENTS_TABLE).sum({ engagedMs: 'record.focused_ms' }));
  }
  const sessions = (end: 'entry' | 'exit') =>
    sessionsIn(database, filter, chunk)
      .whereNotNull(`session.${end}_target_id`)
      .groupBy(`session.${end}_target_id`)
      .select({ target: `session.${end}_target_id` });
  const bounces = database.raw('sum(case when ?? then 1 else 0 end) as ??', ['session.is_bounce', 'bounces']);
  await add(sessions('entry').count({ sessions: '*' }).sum({ durationMs: 'session.duration_ms' }).select(bounces));
  await add(sessions('exit').count({ exits: '*' }));
};

/** Who had a view that counts and fits, of what. */
const visitorsIn = (database: Database, filter: RecordFilter, chunk: Chunk): PromiseLike<{ target: number; visitor: string }[]> =>
  fits(ofRecords(database, filter, chunk, PAGE_VIEWS_TABLE), filter.path)
    .where('record.is_counted', true)
    .groupBy('record.visitor')
    .select('record.visitor');

/** What of every target fits filters in some days, as far as records are kept. In small parts: O(records of the days) */
export const countsFromRecords = async (database: Database, reach: Reach, asked: AskedQuestion): Promise<TargetCounts> => {
  const all = targetCounts();
  const filter = recordFilter(database, asked.filters);
  const packed = await packedTargets(database, asked.filters);
  await eachDay(database, daysOfRecords(database, reach, asked), packed.names, async ({ chunks }, columns) => {
    if (columns) {
      packed.count(columns, all);
      return;
    }
    const visits = new Map<string, Row>();
    for (const chunk of chunks) {
      await addChunk(database, filter, chunk, all);
      for (const { target, visitor } of await visitorsIn(database, filter, chunk)) {
        visits.set(`${target} ${visitor}`, { target, arrivals: 1 });
      }
      await pause();
    }
    addRows(all, [...visits.values()]);
  });
  return all;
};
