import { useRef, useState } from 'react';
import { useInsightChoicesQuery } from '../../../api/dashboard';
import { isOfRange, TABS, type Tab } from '../tabs/tabs';
import type { ReportPart } from './ShownReport';
import { WholeTab } from './WholeTab';

const TABS_OF_RANGE = TABS.filter(isOfRange);

/** What is in each tab. */
export type WholeParts = Record<string, readonly ReportPart[]>;

interface WholeReportProps {
  /** Called with nothing where a part of it cannot be had. */
  onEnd: (whole: WholeParts | undefined) => void;
}

/** Asks for all that there is of the range, unseen, in the way in which each tab asks for its own. */
export const WholeReport = ({ onEnd }: WholeReportProps) => {
  // What there is to choose from decides which parts there are.
  const { isLoading } = useInsightChoicesQuery();
  const latest = useRef(onEnd);
  latest.current = onEnd;
  const [endTab] = useState(() => {
    const ended = new Map<Tab, readonly ReportPart[] | undefined>();
    return (tab: Tab, parts: readonly ReportPart[] | undefined): void => {
      ended.set(tab, parts);
      if (ended.size === TABS_OF_RANGE.length) {
        const whole: WholeParts = {};
        for (const name of TABS_OF_RANGE) {
          const some = ended.get(name);
          if (some === undefined) {
            latest.current(undefined);
            return;
          }
          whole[name] = some;
        }
        latest.current(whole);
      }
    };
  });
  return isLoading ? null : (
    <div hidden>
      {TABS_OF_RANGE.map((tab) => (
        <WholeTab key={tab} tab={tab} onEnd={endTab} />
      ))}
    </div>
  );
};
