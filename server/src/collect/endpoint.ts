import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { MAX_BODY_BYTES } from '../../../contracts/events';
import { filterReason } from './admission';
import { readBody } from './body';
import { collector } from './collector';
import { outageLog } from './outage-log';
import { readEvents } from './read-events';
import { Refusal } from './refusal';

/** Seconds a sender waits before it tries again while events cannot be kept. */
const RETRY_AFTER = '5';

/** `text/plain` is what a page may send to another host without asking first. */
const MEDIA_TYPES = ['application/json', 'text/plain'];

const ERROR_NAMES = {
  400: 'ValidationError',
  405: 'MethodNotAllowedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  503: 'ServiceUnavailableError',
};

const answerError = (ctx: Context, status: keyof typeof ERROR_NAMES, message: string, details: object = {}): void => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: ERROR_NAMES[status], message, details } };
};

const refusal = (ctx: Context, { status, message, details }: Refusal): void => {
  if (status === 405) {
    ctx.set('Allow', 'POST, OPTIONS');
  }
  if (status === 413) {
    // What is left of the body is not read: the connection cannot be used again.
    ctx.set('Connection', 'close');
  }
  answerError(ctx, status, message, details);
};

const preflight = (ctx: Context): void => {
  ctx.set('Access-Control-Allow-Methods', 'POST');
  ctx.set('Access-Control-Allow-Headers', 'Content-Type');
  ctx.set('Access-Control-Max-Age', '86400');
  ctx.status = 204;
};

/**
 * `POST /api/insight/collect`: one event or an array of up to 50, answered with 204 once they are durable. In an array the good
 * events count even when others are refused; the 400 then names each refused one by its index.
 */
export const collectEndpoint = (strapi: Core.Strapi): Middleware => {
  const outage = outageLog(strapi);

  const collect = async (ctx: Context): Promise<void> => {
    if (ctx.method !== 'POST') {
      throw new Refusal(405, 'Events are sent by POST.');
    }
    if (!ctx.is(MEDIA_TYPES)) {
      throw new Refusal(415, `Events are sent as ${MEDIA_TYPES.join(' or ')}.`);
    }
    const { events, complaints } = readEvents(await readBody(ctx.req, MAX_BODY_BYTES), Date.now());
    if (events.length > 0 && filterReason(ctx.headers) === null) {
      await collector(strapi).accept(events, { ip: ctx.ip, userAgent: ctx.headers['user-agent'] });
      outage.isOver();
    }
    if (complaints[0]) {
      const { index, path, message } = complaints[0];
      const field = path.length > 0 ? `${path.join('.')}: ` : '';
      throw new Refusal(400, `Event ${index}: ${field}${message}`, { accepted: events.length, errors: complaints });
    }
    ctx.status = 204;
  };

  return async (ctx) => {
    ctx.set('Access-Control-Allow-Origin', '*');
    if (ctx.method === 'OPTIONS') {
      preflight(ctx);
      return;
    }
    try {
      await collect(ctx);
    } catch (error) {
      if (error instanceof Refusal) {
        refusal(ctx, error);
      } else {
        outage.began(error);
        ctx.set('Retry-After', RETRY_AFTER);
        answerError(ctx, 503, 'Events cannot be kept at the moment; send them again later.');
      }
    }
  };
};
