import type { Rate } from '../../settings';

/** What is left of a rate. */
export interface RateLeft {
  /** What the rate is called. */
  policy: string;
  rate: Rate;
  remaining: number;
  resetSeconds: number;
}

/** What pages of other hosts may read of an answer that tells it. */
export const RATE_LIMIT_HEADERS =
  'Retry-After, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';

/**
 * Tells it: as the IETF's draft has it now (draft-ietf-httpapi-ratelimit-headers-10), and, for the clients that were written for its first
 * versions (up to 06), as three numbers.
 */
export const rateLimitHeaders = ({ policy, rate, remaining, resetSeconds }: RateLeft): Record<string, string> => ({
  'RateLimit-Policy': `"${policy}";q=${rate.count};w=${rate.perMs / 1_000}`,
  RateLimit: `"${policy}";r=${remaining};t=${resetSeconds}`,
  'RateLimit-Limit': String(rate.count),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(resetSeconds),
});
