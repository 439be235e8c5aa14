import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CreatedRecord, RecordType } from '../../../../../contracts/records';
import { collectOf, mayCount, type PlacedEvent } from '../../../collect';
import { type TrackingRules, tracking } from '../../../settings';
import { type CheckedRecords, checkRecords } from './check-records';
import { keeper } from './keep';
import { type RecordComplaint, refused } from './refused';
import type { SentRecords } from './sent-records';
import type { Writer } from './writer';

/** What is known of a record before it is applied; the same for one that is not to be counted. */
const createdOf = (type: RecordType, { event: { id, session, at } }: PlacedEvent, now: number): CreatedRecord => ({
  documentId: (type === 'sessions' ? session : id) ?? '',
  sessionId: session ?? null,
  timestamp: new Date(at ?? now).toISOString(),
});

/** Of each record the first event: a session may have two. */
const answersOf = (type: RecordType, { drafts, events }: CheckedRecords, now: number): CreatedRecord[] =>
  events.filter((_, place) => drafts[place]?.index !== drafts[place - 1]?.index).map((event) => createdOf(type, event, now));

/** What would not be recorded, which who writes by hand is told: a sender of many pages is not to stop at that. */
const untracked = ({ drafts, events }: CheckedRecords, rules: TrackingRules): RecordComplaint[] =>
  events.flatMap(({ index, event }) =>
    mayCount(rules, event)
      ? []
      : [
          {
            status: 400,
            index: drafts[index]?.index ?? index,
            ...(rules.trackedTypes > 0
              ? { path: ['target', 'uid'], message: 'is of a type that is not tracked' }
              : { path: [], message: 'Nothing is recorded as long as no type is tracked.' }),
          },
        ],
  );

/** Creates records. */
export const creation = (strapi: Core.Strapi) => {
  const keep = keeper(strapi);

  /** @throws Refusal 400 or 403 that names each record that is wrong; then none is taken */
  const checked = (type: RecordType, { records, isMany }: SentRecords, writer: Writer, now: number): CheckedRecords => {
    const result = checkRecords(strapi, type, records, writer, now);
    if (result.complaints.length > 0) {
      throw refused(result.complaints, 0, isMany);
    }
    return result;
  };

  return {
    /**
     * By the same admission, throttle, identity and buffer as the collector's events. When it resolves, what is to be counted is durable.
     * @throws Refusal that names each record that is wrong, is too much, or may not be sent from there, and says how many were taken
     */
    async receive(ctx: Context, type: RecordType, sent: SentRecords, writer: Writer): Promise<CreatedRecord[]> {
      const now = Date.now();
      const result = checked(type, sent, writer, now);
      const received = await keep(ctx, () => collectOf(strapi).receive(ctx.req, writer.caller, result.events, now));
      collectOf(strapi).tellSender(ctx, received);
      if (received.complaints.length > 0) {
        const stopped = received.complaints.map((complaint) => ({ status: complaint.status, ...result.translated(complaint) }));
        const taken = sent.records.length - new Set(stopped.map(({ index }) => index)).size;
        throw refused(stopped, taken, sent.isMany, null);
      }
      return answersOf(type, result, now);
    },

    /**
     * By hand: of the reader that the record names, whoever writes it.
     * @throws Refusal that names each record that is wrong
     */
    async bringIn(ctx: Context, type: RecordType, sent: SentRecords, writer: Writer): Promise<CreatedRecord[]> {
      const now = Date.now();
      const result = checked(type, sent, writer, now);
      const nobodys = sent.records.flatMap(({ visitor }, index) =>
        visitor ? [] : [{ status: 400 as const, index, path: ['visitor'], message: 'is needed: it says whose the record is' }],
      );
      const rules = await tracking(strapi).rules();
      const complaints = [...nobodys, ...untracked(result, rules)];
      if (complaints.length > 0) {
        throw refused(complaints, 0, sent.isMany);
      }
      const at = new Date(now).toISOString();
      await keep(ctx, () => collectOf(strapi).bringIn(result.drafts.map(({ event }) => ({ ...event, at: event.at ?? at }))));
      return answersOf(type, result, now);
    },
  };
};
