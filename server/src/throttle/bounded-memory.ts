import { type IRateLimiterOptions, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** The most callers counted at once. When there are more, those who have not asked for longest begin anew. */
const MOST_CALLERS = 50_000;

/** Counts requests in memory, which rate-limiter-flexible's own does for as many callers as come. */
export class BoundedMemory extends RateLimiterMemory {
  readonly #callers = new Set<string>();
  readonly #most: number;

  constructor(options: IRateLimiterOptions, most = MOST_CALLERS) {
    super(options);
    this.#most = most;
  }

  override consume(caller: string): Promise<RateLimiterRes> {
    this.#callers.delete(caller);
    this.#callers.add(caller);
    const [oldest] = this.#callers;
    if (this.#callers.size > this.#most && oldest !== undefined) {
      this.#callers.delete(oldest);
      void this.delete(oldest);
    }
    return super.consume(caller);
  }
}
