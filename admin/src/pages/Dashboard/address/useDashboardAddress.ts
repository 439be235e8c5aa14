import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type AddressChange, changedAddress } from '../../../format/changedAddress';

interface DashboardAddress {
  address: URLSearchParams;
  /** Goes there, with a way back; without one, where somebody would not go back to. */
  change(change: AddressChange, isReplaced?: boolean): void;
  /** The same as an address for links. */
  linkTo(change: AddressChange): string;
}

/** The dashboard's address, in which all that one chooses is kept, to be shared, reloaded and gone back to. */
export const useDashboardAddress = (): DashboardAddress => {
  const [address, setAddress] = useSearchParams();
  return {
    address,
    change: useCallback(
      (change, isReplaced = false) => setAddress((now) => changedAddress(now, change), { replace: isReplaced }),
      [setAddress],
    ),
    linkTo: useCallback((change) => `?${changedAddress(address, change)}`, [address]),
  };
};
