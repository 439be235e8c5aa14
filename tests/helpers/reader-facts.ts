import { SESSION_DIMENSIONS } from '../../contracts/dashboard';
import type { Facts } from '../../server/src/drain/decide/types';

/** What is known of a reader of whom nothing else is. */
export const factsOf = (known: Partial<Record<(typeof SESSION_DIMENSIONS)[number], string>> = {}): Facts =>
  SESSION_DIMENSIONS.map((dimension) => known[dimension] ?? '');
