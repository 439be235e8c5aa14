import type { Basis } from '../../../../../contracts/dashboard';
import { useReportParts } from './reportContext';

/** What all parts that are shown were made of, where that is records for each of them, and the same days. */
export const useSharedBasis = (): Basis | undefined => {
  const [first, ...others] = useReportParts().map(({ answered }) => answered.basis);
  return first?.of === 'records' &&
    others.every(({ of, from, isCut }) => of === 'records' && from === first.from && isCut === first.isCut)
    ? first
    : undefined;
};
