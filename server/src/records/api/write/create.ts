import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CreatedRecord, RecordType } from '../../../../../contracts/records';
import { collectOf, type PlacedEvent, Refusal } from '../../../collect';
import { outageLog } from '../../../strapi/outage-log';
import { checkRecords } from './check-records';
import { refused } from './refused';
import type { SentRecords } from './sent-records';
import type { Writer } from './writer';

/** Seconds a sender waits before it tries again while records cannot be kept. */
const RETRY_AFTER = '5';

/** What is known of a record before it is applied; the same for one that is not to be counted. */
const createdOf = (type: RecordType, { event: { id, session, at } }: PlacedEvent, now: number): CreatedRecord => ({
  documentId: (type === 'sessions' ? session : id) ?? '',
  sessionId: session ?? null,
  timestamp: new Date(at ?? now).toISOString(),
});

/** Creates records: by the same admission, throttle, identity and buffer as the collector's events. */
export const creation = (strapi: Core.Strapi) => {
  const outage = outageLog(strapi, 'Insight cannot keep records', 'Insight keeps records again');

  /** @throws Refusal 503 when the buffer or the database does not take them */
  const receive = async (ctx: Context, { caller }: Writer, events: readonly PlacedEvent[], now: number) => {
    try {
      const received = await collectOf(strapi).receive(ctx.req, caller, events, now);
      outage.isOver();
      return received;
    } catch (error) {
      outage.began(error);
      ctx.set('Retry-After', RETRY_AFTER);
      throw new Refusal(503, 'Records cannot be kept at the moment; send them again later.', null);
    }
  };

  /**
   * When it resolves, what is to be counted is durable.
   * @throws Refusal that names each record that is wrong: then none is taken, unless it was too much or may not be sent from there
   */
  return async (ctx: Context, type: RecordType, { records, isMany }: SentRecords, writer: Writer): Promise<CreatedRecord[]> => {
    const now = Date.now();
    const { drafts, events, complaints, translated } = checkRecords(strapi, type, records, writer, now);
    if (complaints.length > 0) {
      throw refused(complaints, 0, isMany);
    }
    const received = await receive(ctx, writer, events, now);
    collectOf(strapi).tellSender(ctx, received);
    if (received.complaints.length > 0) {
      const stopped = received.complaints.map((complaint) => ({ status: complaint.status, ...translated(complaint) }));
      const taken = records.length - new Set(stopped.map(({ index }) => index)).size;
      throw refused(stopped, taken, isMany, null);
    }
    return events
      .filter((_, place) => drafts[place]?.index !== drafts[place - 1]?.index)
      .map((event) => createdOf(type, event, now));
  };
};
