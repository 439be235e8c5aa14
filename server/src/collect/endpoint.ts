import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { MAX_BODY_BYTES } from '../../../contracts/events';
import { outageLog } from '../strapi/outage-log';
import { answerError, answerRefusal, refusalFor } from './answers';
import { readBody } from './body';
import { callers } from './callers/caller';
import { allowPages, answerPreflight } from './cors';
import { readEvents } from './events/read-events';
import { filtered } from './filtered';
import type { Received, Receiver } from './receive';
import { Refusal } from './refusal';
import { type Soon, when } from './soon';

/** Seconds a sender waits before it tries again while events cannot be kept. */
const RETRY_AFTER = '5';

/** `text/plain` is what a page may send to another host without asking first. */
const MEDIA_TYPE = /^\s*(?:application\/json|text\/plain)\s*(?:;|$)/i;

/**
 * `POST /api/insight/collect`: one event or an array of up to 50, answered with 204 once they are durable. In an array the good
 * events count even when others are refused; the answer then names each refused one by its index.
 * @param receiverNow how requests are received by the settings of just now
 */
export const collectEndpoint = (strapi: Core.Strapi, receiverNow: () => Receiver): RequestListener => {
  const outage = outageLog(strapi, 'Insight cannot keep events', 'Insight keeps events again');
  const callerOf = callers(strapi);

  const receive = (request: IncomingMessage, body: string, receiver: Receiver): Soon<Received> =>
    when(callerOf(request), (caller) => {
      const now = Date.now();
      const { events, complaints } = readEvents(body, now, caller);
      if (complaints.length > 0) {
        filtered(strapi).add('invalid', 'event', new Set(complaints.map(({ index }) => index)).size);
      }
      return when(receiver.receive(request, caller, events, now), (received) => {
        if (complaints.length === 0) {
          return received;
        }
        const refused = [...complaints.map((complaint) => ({ ...complaint, status: 400 as const })), ...received.complaints];
        return { ...received, complaints: refused.sort((a, b) => a.index - b.index) };
      });
    });

  const answer = (request: IncomingMessage, response: ServerResponse, received: Received, receiver: Receiver): void => {
    outage.isOver();
    if (received.cookie) {
      response.setHeader('Set-Cookie', receiver.cookieFor(request, received.cookie, received.isSecure));
    }
    if (received.retryAfterSeconds > 0) {
      response.setHeader('Retry-After', String(received.retryAfterSeconds));
    }
    const refusal = refusalFor(received);
    if (refusal) {
      answerRefusal(response, refusal);
    } else {
      response.writeHead(204).end();
    }
  };

  const answerFailure = (response: ServerResponse, error: unknown): void => {
    if (error instanceof Refusal) {
      if (error.part) {
        filtered(strapi).add('invalid', error.part);
      }
      answerRefusal(response, error);
    } else {
      outage.began(error);
      response.setHeader('Retry-After', RETRY_AFTER);
      answerError(response, 503, 'Events cannot be kept at the moment; send them again later.');
    }
  };

  return (request, response) => {
    const receiver = receiverNow();
    allowPages(request, response, receiver.withCookie);
    if (request.method === 'OPTIONS') {
      answerPreflight(response);
      return;
    }
    const fail = (error: unknown): void => answerFailure(response, error);
    if (request.method !== 'POST') {
      fail(new Refusal(405, 'Events are sent by POST.', 'method'));
      return;
    }
    if (!MEDIA_TYPE.test(request.headers['content-type'] ?? '')) {
      fail(new Refusal(415, 'Events are sent as application/json or text/plain.', 'media-type'));
      return;
    }
    readBody(request, MAX_BODY_BYTES, (refusal, body) => {
      if (refusal) {
        fail(refusal);
        return;
      }
      try {
        const received = receive(request, body, receiver);
        if (received instanceof Promise) {
          received.then((kept) => answer(request, response, kept, receiver)).catch(fail);
        } else {
          answer(request, response, received, receiver);
        }
      } catch (error) {
        fail(error);
      }
    });
  };
};
