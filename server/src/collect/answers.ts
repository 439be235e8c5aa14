import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Received } from './receive';
import { Refusal, type RefusalStatus } from './refusal';

const ERROR_NAMES: Record<RefusalStatus, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

/** An answer that is an error, as Strapi's own API gives it. */
interface ErrorAnswer {
  status: RefusalStatus;
  message: string;
  details?: object;
}

export const errorBody = ({ status, message, details = {} }: ErrorAnswer) => ({
  data: null,
  error: { status, name: ERROR_NAMES[status], message, details },
});

export const answerError = (response: ServerResponse, error: ErrorAnswer, headers: OutgoingHttpHeaders): void => {
  const body = JSON.stringify(errorBody(error));
  const about = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(error.status, { ...headers, ...about }).end(body);
};

export const answerRefusal = (response: ServerResponse, refusal: Refusal, headers: OutgoingHttpHeaders): void => {
  answerError(response, refusal, {
    ...headers,
    ...(refusal.status === 405 && { Allow: 'POST, OPTIONS' }),
    // What is left of the body is not read: the connection cannot be used again.
    ...((refusal.status === 413 || refusal.status === 408) && { Connection: 'close' }),
  });
};

/** The status of an answer about several complaints: waiting comes first, because then a part may still be accepted. */
const statusOf = (complaints: Received['complaints']): RefusalStatus => {
  if (complaints.some(({ status }) => status === 429)) {
    return 429;
  }
  return complaints.every(({ status }) => status === 403) ? 403 : 400;
};

/** What is wrong with some of a request's events, as a refusal; null when nothing is. */
export const refusalFor = ({ complaints, taken }: Pick<Received, 'complaints' | 'taken'>): Refusal | null => {
  const [first] = complaints;
  if (!first) {
    return null;
  }
  const field = first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  const errors = complaints.map(({ index, path, message }) => ({ index, path, message }));
  const message = `Event ${first.index}: ${field}${first.message}`;
  return new Refusal(statusOf(complaints), message, null, { accepted: taken, errors });
};
