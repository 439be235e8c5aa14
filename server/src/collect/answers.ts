import type { Context } from 'koa';
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

/** Answers with an error as Strapi's own API does. */
export const answerError = (ctx: Context, status: RefusalStatus, message: string, details: object = {}): void => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: ERROR_NAMES[status], message, details } };
};

export const answerRefusal = (ctx: Context, { status, message, details }: Refusal): void => {
  if (status === 405) {
    ctx.set('Allow', 'POST, OPTIONS');
  }
  if (status === 413 || status === 408) {
    // What is left of the body is not read: the connection cannot be used again.
    ctx.set('Connection', 'close');
  }
  answerError(ctx, status, message, details);
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
