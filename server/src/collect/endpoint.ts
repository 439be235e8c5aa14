import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { MAX_BODY_BYTES } from '../../../contracts/events';
import { outageLog } from '../strapi/outage-log';
import { rateLimitHeaders } from './admission/rate-limit-headers';
import type { Throttled } from './admission/throttle';
import { answerError, answerRefusal, refusalFor } from './answers';
import { readBody } from './body';
import { callers } from './callers/caller';
import { answerPreflight, pageHeaders } from './cors';
import { readEvents } from './events/read-events';
import { filtered } from './filtered';
import type { Received, Receiver } from './receive';
import { Refusal } from './refusal';
import { type Soon, when } from './soon';

/** Seconds a sender waits before it tries again while events cannot be kept. */
const RETRY_AFTER = '5';

const CANNOT_KEEP = { status: 503, message: 'Events cannot be kept at the moment; send them again later.' } as const;

/** `text/plain` is what a page may send to another host without asking first. */
const MEDIA_TYPE = /^\s*(?:application\/json|text\/plain)\s*(?:;|$)/i;

/** When to send again what was too much, and of which rate. */
const tooMuch = ({ by, rate, retryAfterSeconds }: Throttled): OutgoingHttpHeaders => ({
  'Retry-After': String(retryAfterSeconds),
  ...rateLimitHeaders({ policy: by, rate, remaining: 0, resetSeconds: retryAfterSeconds }),
});

/** A request, its answer to be, and the settings that it is received by. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  receiver: Receiver;
  /** What any answer says. */
  headers: OutgoingHttpHeaders;
}

/**
 * `POST /api/insight/collect`: one event or an array of up to 50, answered with 204 once they are durable. In an array the good
 * events count even when others are refused; the answer then names each refused one by its index.
 * @param receiverNow how requests are received by the settings of just now
 */
export const collectEndpoint = (strapi: Core.Strapi, receiverNow: () => Receiver): RequestListener => {
  const outage = outageLog(strapi, 'Insight cannot keep events', 'Insight keeps events again');
  const callerOf = callers(strapi);

  const receive = ({ request, receiver }: Exchange, body: string): Soon<Received> =>
    when(callerOf(request), (caller) => {
      const now = Date.now();
      const read = readEvents(body, now, caller);
      if (read.complaints.length > 0) {
        filtered(strapi).add('invalid', 'event', new Set(read.complaints.map(({ index }) => index)).size);
      }
      return receiver.receive(request, caller, read, now);
    });

  const answer = (exchange: Exchange, received: Received): void => {
    const { request, response, receiver, headers } = exchange;
    outage.isOver();
    const refusal = refusalFor(received);
    if (!refusal && !received.cookie) {
      response.writeHead(204, headers).end();
      return;
    }
    const all = {
      ...headers,
      ...(received.cookie && { 'Set-Cookie': receiver.cookieFor(request, received.cookie, received.isSecure) }),
      ...(received.throttled && tooMuch(received.throttled)),
    };
    if (refusal) {
      answerRefusal(response, refusal, all);
    } else {
      response.writeHead(204, all).end();
    }
  };

  const answerFailure = ({ response, headers }: Exchange, error: unknown): void => {
    if (response.headersSent) {
      // An answer that broke off half-way cannot become another one.
      response.destroy();
    } else if (error instanceof Refusal) {
      if (error.part) {
        filtered(strapi).add('invalid', error.part);
      }
      answerRefusal(response, error, headers);
    } else {
      outage.began(error);
      answerError(response, CANNOT_KEEP, { ...headers, 'Retry-After': RETRY_AFTER });
    }
  };

  const answerBody = (exchange: Exchange, body: string): void => {
    const fail = (error: unknown): void => answerFailure(exchange, error);
    const succeed = (received: Received): void => {
      try {
        answer(exchange, received);
      } catch (error) {
        fail(error);
      }
    };
    try {
      const received = receive(exchange, body);
      if (received instanceof Promise) {
        received.then(succeed, fail);
      } else {
        succeed(received);
      }
    } catch (error) {
      fail(error);
    }
  };

  return (request, response) => {
    const receiver = receiverNow();
    const headers = pageHeaders(request);
    const exchange = { request, response, receiver, headers };
    if (request.method === 'OPTIONS') {
      answerPreflight(response, headers);
    } else if (request.method !== 'POST') {
      answerFailure(exchange, new Refusal(405, 'Events are sent by POST.', 'method'));
    } else if (!MEDIA_TYPE.test(request.headers['content-type'] ?? '')) {
      answerFailure(exchange, new Refusal(415, 'Events are sent as application/json or text/plain.', 'media-type'));
    } else {
      readBody(request, MAX_BODY_BYTES, (refusal, body) => {
        if (refusal) {
          answerFailure(exchange, refusal);
        } else {
          answerBody(exchange, body);
        }
      });
    }
  };
};
