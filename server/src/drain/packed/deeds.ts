import { DEED_COLUMNS, DEEDS, listing, UNKNOWN_SCROLL } from '../../records';
import type { RecordedEvent, RecordedKind } from './find-recorded';

type DeedColumn = (typeof DEED_COLUMNS)[number];

const kindOf = (kind: RecordedKind, event: RecordedEvent): number =>
  kind === 'view' && !Number(event.is_counted) ? DEEDS.doubleClick : DEEDS[kind];

/** How long a view was looked at, or what an engagement says. */
const msOf = (kind: RecordedKind, event: RecordedEvent): number =>
  Number((kind === 'view' ? event.engaged_ms : event.focused_ms) ?? 0);

/** What was seen and done on a day, as it becomes known. @param hours that part and deed are told by */
export const deedsOfDay = (hourPlaceOf: (instant: number) => number) => {
  const lists = {
    target: listing<number>(),
    path: listing<string>(),
    event_type: listing<string>(),
    element: listing<string>(),
  };
  const columns = Object.fromEntries(DEED_COLUMNS.map((name) => [name, [] as number[]])) as Record<DeedColumn, number[]>;

  return {
    /** @param part the place of its part @returns what it was, and how long */
    add(kind: RecordedKind, event: RecordedEvent, part: number): { deed: number; ms: number } {
      const [deed, ms] = [kindOf(kind, event), msOf(kind, event)];
      columns.deed.push(deed);
      columns.part.push(part);
      columns.hour.push(hourPlaceOf(Number(event.at_ms)));
      columns.target.push(lists.target.placeOf(Number(event.target_id)));
      columns.path.push(lists.path.placeOf(String(event.path ?? '')));
      columns.event_type.push(lists.event_type.placeOf(String(event.event_type ?? '')));
      columns.element.push(lists.element.placeOf(String(event.element ?? '')));
      columns.ms.push(ms);
      columns.scroll.push(Number(event.scroll_depth ?? UNKNOWN_SCROLL));
      return { deed, ms };
    },
    listOf: (name: DeedColumn): readonly (string | number)[] | null =>
      name in lists ? lists[name as keyof typeof lists].list() : null,
    /** A column in the order of visitors, and of each in that of targets: who came to a target again is found beside where they came first. */
    inOrder(visitorOf: (part: number) => number): (name: DeedColumn) => number[] {
      const visitors = columns.part.map(visitorOf);
      const at = (column: readonly number[], deed: number): number => column[deed] ?? 0;
      const order = columns.deed
        .map((_, deed) => deed)
        .sort((a, b) => at(visitors, a) - at(visitors, b) || at(columns.target, a) - at(columns.target, b));
      return (name) => order.map((deed) => at(columns[name], deed));
    },
  };
};
