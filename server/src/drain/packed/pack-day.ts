import { setImmediate as breathe } from 'node:timers/promises';
import { DEED_COLUMNS, DEEDS, listing, PART_COLUMNS, packColumn } from '../../records';
import { addDays, type SiteTime } from '../../settings';
import type { Database } from '../../strapi/database';
import { deedsOfDay } from './deeds';
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
  database: Database,
  begun: readonly RecordedSession[],
  events: readonly RecordedEvent[],
): Promise<Map<number, RecordedSession>> => {
  const sessions = new Map(begun.map((session) => [Number(session.id), session]));
  const earlier = new Set(events.map(({ session_row: row }) => Number(row)).filter((row) => !sessions.has(row)));
  for (const session of await findSessionsOf(database, [...earlier])) {
    sessions.set(Number(session.id), session);
  }
  return sessions;
};

/** What is added to a part by what was seen or done in it. */
const COUNTED = { [DEEDS.view]: 'views', [DEEDS.interaction]: 'interactions', [DEEDS.engagement]: 'engaged_ms' } as const;

const countedAs = (deed: number): (typeof COUNTED)[keyof typeof COUNTED] | undefined => COUNTED[deed as keyof typeof COUNTED];

const readDay = async (database: Database, day: string, time: SiteTime) => {
  const stretch = { from: time.startOf(day), before: time.startOf(addDays(day, 1)) };
  const hours = listing<string>();
  const hourPlaceOf = (instant: number): number => hours.placeOf(time.hourOf(instant));
  const [parts, deeds] = [partsOfDay(hourPlaceOf), deedsOfDay(hourPlaceOf)];
  const begun = await findBegun(database, stretch);
  for (const session of begun) {
    parts.begin(session);
  }
  await breathe();
  for (const kind of KINDS) {
    const events = await findEvents(database, kind, stretch);
    const sessions = await sessionsOf(database, begun, events);
    for (const event of events) {
      const session = sessions.get(Number(event.session_row));
      if (session) {
        const part = parts.placeOf(session, String(event.visitor));
        const { deed, ms } = deeds.add(kind, event, part);
        const name = countedAs(deed);
        if (name) {
          parts.add(name, part, name === 'engaged_ms' ? ms : 1);
        }
      }
    }
    await breathe();
  }
  return { parts, deeds, hours: hours.list() };
};

/** A column as it is stored. */
export interface PackedRow {
  name: string;
  data: string;
}

/** The columns of what was recorded on a day. In small parts: O(records of the day) */
export const packDay = async (database: Database, day: string, time: SiteTime): Promise<PackedRow[]> => {
  const { parts, deeds, hours } = await readDay(database, day, time);
  const inOrder = deeds.inOrder((part) => parts.columns.visitor[part] ?? 0);
  const rows: PackedRow[] = [];
  for (const name of PART_COLUMNS) {
    rows.push({ name, data: packColumn(parts.columns[name], name === 'start_hour' ? hours : parts.listOf(name)) });
    await breathe();
  }
  for (const name of DEED_COLUMNS) {
    rows.push({ name, data: packColumn(inOrder(name), name === 'hour' ? hours : deeds.listOf(name)) });
    await breathe();
  }
  return rows;
};
