import type { Basis } from '../../../../../contracts/dashboard';
import { BasisText } from './BasisText';
import { useSharedBasis } from './useSharedBasis';

/** Says when numbers come from records; nothing, where that is said above of all parts together. Totals are all there is. */
export const BasisNotice = ({ basis }: { basis: Basis }) => {
  const shared = useSharedBasis();
  return basis.of === 'totals' || shared ? null : <BasisText basis={basis} />;
};
