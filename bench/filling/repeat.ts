import type { Database } from '../../server/src/strapi/database';

/** The days that are written, and how often they have been there before. */
export interface Repetition {
  /** The days as the site's calendar calls them, in order, and the instants at which the first begins and the last ends. */
  days: readonly string[];
  from: number;
  before: number;
  /** How often they are there in all. */
  times: number;
  /** The first instant of which there are records; totals are kept of all. */
  keptFrom: number;
}

const DAY = 24 * 3_600_000;

/** A copy of the days, so many of their number ago. */
interface Copy {
  number: number;
  shiftMs: number;
  /** What is added to the rows of sessions. */
  rows: number;
}

type Expressions = Record<string, (column: string, copy: Copy) => string>;

const earlier = (column: string, { shiftMs }: Copy): string => `${column} - ${shiftMs}`;
const renamed = (column: string, { number }: Copy): string => `${column} || '-${number}'`;
const moved = (column: string, { rows, number }: Copy): string => `${column} + ${rows * number}`;
const relabelled = (): string => 'label.shifted';

const EVENT: Expressions = { event_id: renamed, visitor: renamed, session_row: moved, at_ms: earlier };

/** Tables of records: what tells when each was, and which of their columns are others in a copy. */
const RECORDS: { table: string; at: string; others: Expressions }[] = [
  {
    table: 'insight_sessions',
    at: 'started_at_ms',
    others: {
      id: moved,
      session_id: renamed,
      visitor: renamed,
      first_event: renamed,
      started_at_ms: earlier,
      ended_at_ms: earlier,
      entry_event: renamed,
      entry_at_ms: earlier,
      exit_event: renamed,
      exit_at_ms: earlier,
    },
  },
  { table: 'insight_page_views', at: 'at_ms', others: EVENT },
  { table: 'insight_interactions', at: 'at_ms', others: EVENT },
  { table: 'insight_engagements', at: 'at_ms', others: { ...EVENT, view_event_id: renamed } },
];

const LABELS = 'bench_labels';

const columnsOf = async (database: Database, table: string): Promise<string[]> => Object.keys(await database(table).columnInfo());

const copyRows = async (
  database: Database,
  { table, others, copy, where, by }: { table: string; others: Expressions; copy: Copy; where: string; by?: string },
): Promise<void> => {
  const columns = (await columnsOf(database, table)).filter((column) => column !== 'id' || 'id' in others);
  const values = columns.map((column) => others[column]?.(`own."${column}"`, copy) ?? `own."${column}"`);
  const labels = by ? ` join ${LABELS} label on label.label = own."${by}"` : '';
  const names = columns.map((column) => `"${column}"`).join(', ');
  await database.raw(`insert into ${table} (${names}) select ${values.join(', ')} from ${table} own${labels} where ${where}`);
};

const dayEarlier = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
const hourEarlier = (hour: string, shiftMs: number): string =>
  `${new Date(Date.parse(hour) - shiftMs).toISOString().slice(0, 16)}Z`;

/** What days and hours of the written ones are called in a copy. */
const relabel = async (database: Database, { days, from, before }: Repetition, shiftMs: number): Promise<void> => {
  await database.raw(`create temporary table if not exists ${LABELS} (label varchar(32) primary key, shifted varchar(32))`);
  await database(LABELS).delete();
  const hours = Array.from({ length: (before - from) / (DAY / 24) }, (_, hour) =>
    hourEarlier(new Date(from + hour * (DAY / 24)).toISOString(), 0),
  );
  const rows = [
    ...days.map((label) => ({ label, shifted: dayEarlier(label, shiftMs / DAY) })),
    ...hours.map((label) => ({ label, shifted: hourEarlier(label, shiftMs) })),
  ];
  await database.batchInsert(LABELS, rows, 100);
};

/** Adds the days up to months and to all time, as the drain does. */
const addUp = async (database: Database): Promise<void> => {
  const counts = (await columnsOf(database, 'insight_totals')).filter(
    (column) => !['id', 'target_id', 'period', 'start'].includes(column),
  );
  const names = counts.map((column) => `"${column}"`).join(', ');
  const sums = counts.map((column) => `sum("${column}")`).join(', ');
  await database('insight_totals').whereIn('period', ['month', 'lifetime']).delete();
  for (const [period, start] of [
    ['month', 'substr("start", 1, 7)'],
    ['lifetime', "''"],
  ]) {
    await database.raw(
      `insert into insight_totals (target_id, "period", "start", ${names}) select target_id, '${period}', ${start}, ${sums}` +
        ` from insight_totals where "period" = 'day' group by target_id${period === 'month' ? `, ${start}` : ''}`,
    );
  }
};

/** Copies of what has been written would get rows that are taken. */
const moveSequence = async (database: Database): Promise<void> => {
  if (database.client.config.client.includes('postgres')) {
    await database.raw(`select setval(pg_get_serial_sequence('insight_sessions', 'id'), (select max(id) from insight_sessions))`);
  }
};

/**
 * Repeats the days that the drain has written, again and again before them, as it would have written them had the same happened to other
 * readers then: every session lies within its day, so that no copy has to do with another.
 * @param onCopy is told of each copy
 */
export const repeat = async (database: Database, repetition: Repetition, onCopy: (number: number) => void): Promise<void> => {
  const { days, from, before, times, keptFrom } = repetition;
  const [last] = await database('insight_sessions').max({ id: 'id' });
  for (let number = 1; number < times; number += 1) {
    const copy: Copy = { number, shiftMs: number * days.length * DAY, rows: Number(last?.id ?? 0) };
    await database.transaction(async (transaction) => {
      await relabel(transaction, repetition, copy.shiftMs);
      const start = { start: relabelled };
      await copyRows(transaction, {
        table: 'insight_totals',
        others: start,
        copy,
        where: `own."period" in ('hour', 'day')`,
        by: 'start',
      });
      await copyRows(transaction, {
        table: 'insight_filtered_counts',
        others: { day: relabelled },
        copy,
        where: '1 = 1',
        by: 'day',
      });
      const oldest = Math.max(from, keptFrom + copy.shiftMs);
      if (oldest < before) {
        for (const { table, at, others } of RECORDS) {
          await copyRows(transaction, { table, others, copy, where: `own."${at}" >= ${oldest} and own."${at}" < ${before}` });
        }
        await copyVisits(
          transaction,
          copy,
          days.filter((_, place) => from + place * DAY >= oldest),
        );
      }
    });
    onCopy(number);
  }
  await database.transaction(async (transaction) => {
    await addUp(transaction);
    await moveSequence(transaction);
    // What has been summed up meanwhile lacks the copies. Nobody sums up while the checkpoint's row is another's.
    await transaction('insight_checkpoints').increment('turns', 1);
    await transaction('insight_running_totals').delete();
    const shiftMs = (times - 1) * days.length * DAY;
    await transaction('insight_targets').whereNotNull('first_viewed_at_ms').decrement('first_viewed_at_ms', shiftMs);
  });
};

const copyVisits = async (database: Database, copy: Copy, days: readonly string[]): Promise<void> => {
  const columns = (await columnsOf(database, 'insight_visits')).filter((column) => column !== 'id');
  const others: Record<string, string> = {
    visitor: renamed('own."visitor"', copy),
    day: 'day_label.shifted',
    hour: 'hour_label.shifted',
  };
  const values = columns.map((column) => others[column] ?? `own."${column}"`).join(', ');
  await database.raw(
    `insert into insight_visits (${columns.map((column) => `"${column}"`).join(', ')}) select ${values} from insight_visits own` +
      ` join ${LABELS} day_label on day_label.label = own."day" join ${LABELS} hour_label on hour_label.label = own."hour"` +
      ` where own."day" in (${days.map(() => '?').join(', ')})`,
    days,
  );
};
