/** The statuses that a request may be refused with. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 503;

/** What of a request was wrong, as its refusals are counted. */
export type InvalidPart = 'method' | 'media-type' | 'size' | 'body' | 'token' | 'json' | 'event' | 'origin';

/** A request that is answered with a 4xx, saying why. */
export class Refusal extends Error {
  /** @param part under what it is counted as invalid; null when its events have been counted already */
  constructor(
    readonly status: RefusalStatus,
    message: string,
    readonly part: InvalidPart | null,
    readonly details: object = {},
  ) {
    super(message);
  }
}
