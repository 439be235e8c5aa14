import { FACT_COLUMNS, listing, PART_COLUMNS } from '../../records';
import type { RecordedSession } from './find-recorded';

type PartColumn = (typeof PART_COLUMNS)[number];

/** What a session says in each of its parts, by lists in which values are kept once. */
const LISTED = [...FACT_COLUMNS, 'entry_path', 'entry_target', 'exit_target'] as const;

/** A page is its host and path. */
const pathOf = (page: string): string => page.slice(Math.max(page.indexOf('/'), 0));

const saidBy = (session: RecordedSession, column: (typeof LISTED)[number]): string | number => {
  switch (column) {
    case 'entry_path':
      return pathOf(String(session.entry_page ?? ''));
    case 'entry_target':
      return Number(session.entry_target_id ?? 0);
    case 'exit_target':
      return Number(session.exit_target_id ?? 0);
    default:
      return String(session[column] ?? '');
  }
};

/** The parts of a day, as they become known. @param hours that part and deed are told by */
export const partsOfDay = (hourPlaceOf: (instant: number) => number) => {
  const lists = Object.fromEntries(LISTED.map((name) => [name, listing<string | number>()])) as Record<
    (typeof LISTED)[number],
    ReturnType<typeof listing<string | number>>
  >;
  const columns = Object.fromEntries(PART_COLUMNS.map((name) => [name, [] as number[]])) as Record<PartColumn, number[]>;
  const places = new Map<string, number>();
  const visitors = listing<string>();

  const add = (session: RecordedSession, visitor: string, began: boolean): number => {
    const place = columns.began.length;
    places.set(`${session.id} ${visitor}`, place);
    for (const name of LISTED) {
      columns[name].push(lists[name].placeOf(saidBy(session, name)));
    }
    columns.visitor.push(visitors.placeOf(visitor));
    columns.began.push(began ? 1 : 0);
    columns.start_hour.push(began ? hourPlaceOf(Number(session.started_at_ms)) : 0);
    columns.duration_ms.push(began ? Number(session.duration_ms) : 0);
    columns.bounce.push(began && Number(session.is_bounce) === 1 ? 1 : 0);
    columns.depth.push(began ? Number(session.views) : 0);
    for (const name of ['views', 'interactions', 'engaged_ms'] as const) {
      columns[name].push(0);
    }
    return place;
  };

  return {
    columns,
    /** The lists of the columns that have one. */
    listOf: (name: PartColumn): readonly (string | number)[] | null =>
      name in lists ? lists[name as (typeof LISTED)[number]].list() : null,
    /** A session that began on the day, whether or not anything is recorded of it. */
    begin: (session: RecordedSession): number => add(session, String(session.visitor), true),
    /** The place of a visitor's part in a session. */
    placeOf: (session: RecordedSession, visitor: string): number =>
      places.get(`${session.id} ${visitor}`) ?? add(session, visitor, false),
    add(name: 'views' | 'interactions' | 'engaged_ms', place: number, count: number): void {
      columns[name][place] = (columns[name][place] ?? 0) + count;
    },
  };
};
