import { setImmediate as breathe } from 'node:timers/promises';
import {
  DEED_COLUMNS,
  DEEDS,
  listing,
  PACKED_DAYS_TABLE,
  PART_COLUMNS,
  packColumn,
  packedShape,
  UNKNOWN_SCROLL,
} from '../../records';
import { addDays, type SiteTime } from '../../settings';
import type { Database } from '../../strapi/database';
import {
  findBegun,
  findEvents,
  findSessionsOf,
  type RecordedEvent,
  type RecordedKind,
  type RecordedSession,
} from './find-recorded';
import { partsOfDay } from './parts';

const KINDS: readonly RecordedKind[] = ['view', 'interaction', 'engagement'];

/** The sessions that began on the day, and those that what was recorded on it is part of. */
const sessionsOf = async (
  transaction: Database,
  begun: readonly RecordedSession[],
  events: readonly RecordedEvent[],
): Promise<Map<number, RecordedSession>> => {
  const sessions = new Map(begun.map((session) => [Number(session.id), session]));
  const earlier = new Set(events.map(({ session_row: row }) => Number(row)).filter((row) => !sessions.has(row)));
  for (const session of await findSessionsOf(transaction, [...earlier])) {
    sessions.set(Number(session.id), session);
  }
  return sessions;
};

const deedOf = (kind: RecordedKind, event: RecordedEvent): number =>
  kind === 'view' && !Number(event.is_counted) ? DEEDS.doubleClick : DEEDS[kind];

/** Packs what was recorded on a day, in place of what was packed of it before. O(records of the day) */
export const packDay = async (transaction: Database, day: string, time: SiteTime): Promise<void> => {
  const stretch = { from: time.startOf(day), before: time.startOf(addDays(day, 1)) };
  const begun = await findBegun(transaction, stretch);
  const hours = listing<string>();
  const hourPlaceOf = (instant: number): number => hours.placeOf(time.hourOf(instant));
  const parts = partsOfDay(hourPlaceOf);
  for (const session of begun) {
    parts.begin(session);
  }

  const [targets, paths, types, elements] = [listing<number>(), listing<string>(), listing<string>(), listing<string>()];
  const deeds = Object.fromEntries(DEED_COLUMNS.map((name) => [name, [] as number[]])) as Record<
    (typeof DEED_COLUMNS)[number],
    number[]
  >;
  for (const kind of KINDS) {
    const events = await findEvents(transaction, kind, stretch);
    const sessions = await sessionsOf(transaction, begun, events);
    for (const event of events) {
      const session = sessions.get(Number(event.session_row));
      if (!session) {
        continue;
      }
      const [part, deed] = [parts.placeOf(session, String(event.visitor)), deedOf(kind, event)];
      const ms = Number((kind === 'view' ? event.engaged_ms : event.focused_ms) ?? 0);
      deeds.deed.push(deed);
      deeds.part.push(part);
      deeds.hour.push(hourPlaceOf(Number(event.at_ms)));
      deeds.target.push(targets.placeOf(Number(event.target_id)));
      deeds.path.push(paths.placeOf(String(event.path ?? '')));
      deeds.event_type.push(types.placeOf(String(event.event_type ?? '')));
      deeds.element.push(elements.placeOf(String(event.element ?? '')));
      deeds.ms.push(ms);
      deeds.scroll.push(Number(event.scroll_depth ?? UNKNOWN_SCROLL));
      if (deed === DEEDS.view) {
        parts.add('views', part, 1);
      } else if (deed === DEEDS.interaction) {
        parts.add('interactions', part, 1);
      } else if (deed === DEEDS.engagement) {
        parts.add('engaged_ms', part, ms);
      }
    }
    await breathe();
  }

  // Who came to a target again is found beside where they came first.
  const visitorOf = (deed: number): number => parts.columns.visitor[deeds.part[deed] ?? 0] ?? 0;
  const order = deeds.deed
    .map((_, deed) => deed)
    .sort((a, b) => visitorOf(a) - visitorOf(b) || (deeds.target[a] ?? 0) - (deeds.target[b] ?? 0));

  const lists = {
    start_hour: hours.list(),
    hour: hours.list(),
    target: targets.list(),
    path: paths.list(),
    event_type: types.list(),
    element: elements.list(),
  };
  const rows = [
    ...PART_COLUMNS.map((name) => ({
      name,
      data: packColumn(parts.columns[name], name === 'start_hour' ? lists.start_hour : parts.listOf(name)),
    })),
    ...DEED_COLUMNS.map((name) => ({
      name,
      data: packColumn(
        order.map((deed) => deeds[name][deed] ?? 0),
        name in lists ? lists[name as keyof typeof lists] : null,
      ),
    })),
  ];
  await transaction(PACKED_DAYS_TABLE).where({ day }).delete();
  for (const row of rows) {
    // Each for itself: some servers take only so much at once.
    await transaction(PACKED_DAYS_TABLE).insert({ day, shape: packedShape(time.timeZone), ...row });
  }
};
