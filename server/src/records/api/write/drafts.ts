import type { RecordType } from '../../../../../contracts/records';
import { eventId } from '../../../collect';
import { renamed } from './fields';

/** An event as a record asks for it, before it is checked. */
export interface Draft {
  /** Of which record it is, counted from 0. */
  index: number;
  event: Record<string, unknown>;
  /** What the record calls the event's time. */
  time: 'timestamp' | 'startTime' | 'endTime';
}

type Names = Readonly<Record<string, string>>;

/** What tells of a session's begin and end, and not of the session as a whole. */
const MOMENTS = ['startTime', 'endTime', 'ended'];

/** A session begins by an event, and where the record says so ends by another. */
const ofSession = (record: Record<string, unknown>, index: number, names: Names, now: number): Draft[] => {
  const fields = Object.keys(names).filter((field) => !MOMENTS.includes(field));
  const { userId, ...said } = renamed(record, names, fields);
  const { endTime, startTime = endTime } = renamed(record, { startTime: 'startTime', endTime: 'endTime' });
  const { ended } = renamed(record, { ended: 'ended' });
  const event = { session: eventId(now), ...said, kind: 'session' };
  // Strapi's users have numbers.
  const user = typeof userId === 'number' ? String(userId) : userId;
  const time = startTime === endTime ? 'endTime' : 'startTime';
  const begin: Draft = { index, event: { ...event, id: eventId(now), userId: user, at: startTime }, time };
  const end: Draft = { index, event: { ...event, id: eventId(now), ends: ended ?? true, at: endTime }, time: 'endTime' };
  return endTime === undefined && !ended ? [begin] : [begin, end];
};

const KINDS = { 'page-views': 'view', interactions: 'interaction' } as const;

/** The events that records ask for, each with an id. */
export const draftsOf = (type: RecordType, records: readonly Record<string, unknown>[], names: Names, now: number): Draft[] =>
  records.flatMap((record, index): Draft[] =>
    type === 'sessions'
      ? ofSession(record, index, names, now)
      : [{ index, event: { id: eventId(now), ...renamed(record, names), kind: KINDS[type] }, time: 'timestamp' }],
  );

/** What a record calls a field of its event. */
export const fieldOf = (path: readonly string[], { time }: Draft, names: Names): string[] => {
  const [first, ...rest] = path;
  const field = Object.keys(names).find((name) => names[name] === first);
  return first === undefined ? [] : [first === 'at' ? time : (field ?? first), ...rest];
};
