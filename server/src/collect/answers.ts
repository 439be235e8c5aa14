import type { ServerResponse } from 'node:http';
import type { Received } from './receive';
import { Refusal, type RefusalStatus } from './refusal';

const ERROR_NAMES: Record<RefusalStatus | 503, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  405: 'MethodNotAllowedError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

/** Answers with an error as Strapi's own API does. */
export const answerError = (
  response: ServerResponse,
  status: RefusalStatus | 503,
  message: string,
  details: object = {},
): void => {
  const body = JSON.stringify({ data: null, error: { status, name: ERROR_NAMES[status], message, details } });
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
};

export const answerRefusal = (response: ServerResponse, { status, message, details }: Refusal): void => {
  if (status === 405) {
    response.setHeader('Allow', 'POST, OPTIONS');
  }
  if (status === 413 || status === 408) {
    // What is left of the body is not read: the connection cannot be used again.
    response.setHeader('Connection', 'close');
  }
  answerError(response, status, message, details);
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
