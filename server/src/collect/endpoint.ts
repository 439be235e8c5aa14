import { dirname } from 'node:path/posix';
import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { MAX_BODY_BYTES } from '../../../contracts/events';
import type { InsightConfig } from '../config';
import { outageLog } from '../strapi/outage-log';
import { answerError, answerRefusal, refusalFor } from './answers';
import { readBody } from './body';
import { callers } from './callers/caller';
import { allowPages, answerPreflight } from './cors';
import { readEvents } from './events/read-events';
import { filtered } from './filtered';
import type { Parts } from './judge';
import { receiver } from './receive';
import { Refusal } from './refusal';
import { tellSender } from './tell-sender';

/** Seconds a sender waits before it tries again while events cannot be kept. */
const RETRY_AFTER = '5';

/** `text/plain` is what a page may send to another host without asking first. */
const MEDIA_TYPES = ['application/json', 'text/plain'];

const mediaTypeOf = (header = ''): string => header.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * `POST /api/insight/collect`: one event or an array of up to 50, answered with 204 once they are durable. In an array the good
 * events count even when others are refused; the answer then names each refused one by its index.
 */
export const collectEndpoint = (strapi: Core.Strapi, options: InsightConfig, parts: Parts): Middleware => {
  const outage = outageLog(strapi, 'Insight cannot keep events', 'Insight keeps events again');
  const callerOf = callers(strapi);
  const receive = receiver(strapi, options, parts);

  const collect = async (ctx: Context): Promise<void> => {
    if (ctx.method !== 'POST') {
      throw new Refusal(405, 'Events are sent by POST.', 'method');
    }
    if (!MEDIA_TYPES.includes(mediaTypeOf(ctx.req.headers['content-type']))) {
      throw new Refusal(415, `Events are sent as ${MEDIA_TYPES.join(' or ')}.`, 'media-type');
    }
    const body = await readBody(ctx.req, MAX_BODY_BYTES);
    const asked = callerOf(ctx);
    const caller = asked instanceof Promise ? await asked : asked;
    const now = Date.now();
    const { events, complaints } = readEvents(body, now, caller);
    if (complaints.length > 0) {
      filtered(strapi).add('invalid', 'event', new Set(complaints.map(({ index }) => index)).size);
    }
    const received = await receive(ctx.req, caller, events, now);
    outage.isOver();
    tellSender(ctx, received, dirname(ctx.path));
    const refused = [...complaints.map((complaint) => ({ ...complaint, status: 400 as const })), ...received.complaints];
    const refusal = refusalFor({ taken: received.taken, complaints: refused.sort((a, b) => a.index - b.index) });
    if (refusal) {
      throw refusal;
    }
    ctx.status = 204;
  };

  return async (ctx) => {
    allowPages(ctx);
    if (ctx.method === 'OPTIONS') {
      answerPreflight(ctx);
      return;
    }
    try {
      await collect(ctx);
    } catch (error) {
      if (error instanceof Refusal) {
        if (error.part) {
          filtered(strapi).add('invalid', error.part);
        }
        answerRefusal(ctx, error);
      } else {
        outage.began(error);
        ctx.set('Retry-After', RETRY_AFTER);
        answerError(ctx, 503, 'Events cannot be kept at the moment; send them again later.');
      }
    }
  };
};
