import type { Answered } from '../../../../contracts/dashboard';
import type { AskedQuestion } from './asked';

/** What an answer from totals says of itself. */
export const answered = ({ span, before }: AskedQuestion): Answered => ({
  span,
  compared: before && { from: before.reach.from, to: before.reach.to },
  basis: { of: 'totals', from: span.from, isCut: false },
});
