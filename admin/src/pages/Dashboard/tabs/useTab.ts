import { useDashboardAddress } from '../address/useDashboardAddress';
import { TABS, type Tab } from './tabs';

/** The tab that is open, kept in the address. */
export const useTab = (): [Tab, (tab: string) => void] => {
  const { address, change } = useDashboardAddress();
  const [first] = TABS;
  const tab = TABS.find((name) => name === address.get('tab')) ?? first;
  return [tab, (chosen) => chosen !== tab && change({ tab: chosen === first ? null : chosen })];
};
