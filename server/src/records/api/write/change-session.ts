import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ChangedSession } from '../../../../../contracts/records';
import { collectOf, eventId, Refusal } from '../../../collect';
import { optionsOf } from '../../../settings';
import { complaintsOf } from '../../../strapi/parse';
import type { FoundSession } from '../../statements/find-session';
import { appliedSession } from './applied-session';
import { complaintAbout } from './fields';
import { refused } from './refused';
import { complaintAboutUser, type Writer } from './writer';

const MINUTE = 60_000;

/** How far a sender's clock may be ahead. */
const AHEAD_MS = 5 * MINUTE;

const FIELDS = { userId: '', endTime: '', ended: '' };

const change = z.object({
  userId: z.union([z.string().min(1).max(255), z.int().transform(String)], { error: 'must be a text' }).nullish(),
  endTime: z.iso
    .datetime({ offset: true, error: 'must be a time with a zone, as 2026-11-20T17:30:00Z' })
    .transform(Date.parse)
    .nullish(),
  ended: z.literal(true, { error: 'must be true: a session that has ended is not taken up again' }).nullish(),
});

const wrong = (path: string[], message: string): Refusal => refused([{ status: 400, index: 0, path, message }], 0, false);

/** Reads what is to change. @throws Refusal 400 that names what is wrong, 403 for a user whom the writer may not name */
const changeIn = (record: Record<string, unknown>, writer: Writer) => {
  const { data, error } = change.safeParse(record);
  const complaints = [
    ...Object.keys(record)
      .filter((field) => !Object.hasOwn(FIELDS, field))
      .map((field) => ({ path: [field], message: complaintAbout(field, FIELDS) })),
    ...(error ? complaintsOf(error) : []),
  ].map((complaint) => ({ status: 400 as const, index: 0, ...complaint }));
  if (complaints.length > 0 || !data) {
    throw refused(complaints, 0, false);
  }
  const [forbidden] = complaintAboutUser(record, 0, writer);
  if (forbidden) {
    throw refused([forbidden], 0, false);
  }
  const { userId = null, endTime = null, ended = null } = data;
  if (userId === null && endTime === null && ended === null) {
    throw wrong([], `There is nothing to change: send ${Object.keys(FIELDS).join(', ')}, or several of them.`);
  }
  return { userId, endTime, ends: ended === true || endTime !== null };
};

/**
 * When a session ends that is ended now, or at the time that was said. One that silence tells apart goes on only as long as the silence
 * has not ended it: a later event of its visitor would be of another session.
 * @throws Refusal 400 when that cannot be
 */
const endOf = ({ isNamed, endedAt }: FoundSession, endTime: number | null, now: number, silenceMs: number): number => {
  const last = isNamed ? Number.POSITIVE_INFINITY : endedAt + silenceMs;
  if (endTime === null) {
    return now < last ? Math.max(now, endedAt) : endedAt;
  }
  if (endTime < endedAt) {
    throw wrong(['endTime'], `is before the session's last event, ${new Date(endedAt).toISOString()}`);
  }
  if (endTime >= last) {
    throw wrong(['endTime'], `is after the session ended by silence; its last event was at ${new Date(endedAt).toISOString()}`);
  }
  if (endTime > now + AHEAD_MS) {
    throw wrong(['endTime'], 'is more than 5 minutes ahead');
  }
  return endTime;
};

/**
 * Ends a session or says whose it is, by an event of that session's own visitor: it goes through the buffer like all others.
 * @throws Refusal 404 when there is no such session, 400 or 403 that says what is wrong
 */
export const changeSession = async (
  strapi: Core.Strapi,
  sessionId: string,
  record: Record<string, unknown>,
  writer: Writer,
): Promise<ChangedSession> => {
  const { userId, endTime, ends } = changeIn(record, writer);
  // No id has control characters, and PostgreSQL takes no NUL.
  const session = /\p{Cc}/u.test(sessionId) ? null : await appliedSession(strapi, sessionId);
  if (!session) {
    throw new Refusal(404, `There is no session ${sessionId}, or it has not been applied yet.`, null);
  }
  const now = Date.now();
  const { silenceMinutes } = optionsOf(strapi);
  const at = ends ? endOf(session, endTime, now, silenceMinutes * MINUTE) : session.endedAt;
  const { visitor, isNamed } = session;
  const event = { kind: 'session' as const, id: eventId(now), at: new Date(at).toISOString(), visitor, ends };
  await collectOf(strapi).bringIn([{ ...event, ...(isNamed && { session: sessionId }), ...(userId !== null && { userId }) }]);
  return { documentId: sessionId, sessionId, userId: userId ?? session.userId, endTime: new Date(at).toISOString() };
};
