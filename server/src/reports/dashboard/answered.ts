import type { Answered } from '../../../../contracts/dashboard';
import type { Covered } from '../span';
import type { AskedQuestion } from './asked';

const comparedWith = (before: Covered | null): Answered['compared'] => before && { from: before.reach.from, to: before.reach.to };

/** What an answer from totals says of itself. */
export const fromTotals = ({ span, before }: AskedQuestion): Answered => ({
  span,
  compared: comparedWith(before),
  basis: { of: 'totals', from: span.from, isCut: false },
});

/** A question that is answered from records: it is compared only with days of which all records are kept. */
export const keptPart = (asked: AskedQuestion): AskedQuestion => ({
  ...asked,
  before: asked.before && asked.before.reach.from >= asked.keptFrom ? asked.before : null,
});

/** What an answer from records says of itself. */
export const fromRecords = ({ span, before, keptFrom }: AskedQuestion): Answered => {
  const isCut = span.from < keptFrom;
  return { span, compared: comparedWith(before), basis: { of: 'records', from: isCut ? keptFrom : span.from, isCut } };
};
