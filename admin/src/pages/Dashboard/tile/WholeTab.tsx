import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { TAB_PARTS, type Tab } from '../tabs/tabs';
import { ReportContext } from './reportContext';
import { type ReportPart, ShownReport } from './ShownReport';

/** Comes with its siblings, which may have to be loaded, and after them. */
const Opened = ({ onOpen }: { onOpen: () => void }) => {
  useEffect(onOpen, [onOpen]);
  return null;
};

export interface WholeTabProps {
  tab: Tab;
  /** Called once with what is in it, or with nothing where a part of it cannot be had. */
  onEnd: (tab: Tab, parts: readonly ReportPart[] | undefined) => void;
}

/** All that is in a tab. */
export const WholeTab = ({ tab, onEnd }: WholeTabProps) => {
  const [report] = useState(() => new ShownReport(true));
  const [isOpen, setOpen] = useState(false);
  const [open] = useState(() => () => setOpen(true));
  const progress = useSyncExternalStore(report.subscribe, report.progress);
  useEffect(() => {
    if (isOpen && progress !== 'waiting') {
      onEnd(tab, progress === 'done' ? report.parts() : undefined);
    }
  }, [isOpen, progress, report, tab, onEnd]);
  const { Part } = TAB_PARTS[tab];
  return (
    <ReportContext.Provider value={report}>
      <Suspense>
        <Part />
        <Opened onOpen={open} />
      </Suspense>
    </ReportContext.Provider>
  );
};
