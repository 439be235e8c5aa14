import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { type ReportPart, ShownReport } from './ShownReport';

/** The report of the tab that is open. */
export const ReportContext = createContext(new ShownReport());

/** Says what a part shows as long as it does; nothing while there is none. */
export const useReportPart = (part: ReportPart | undefined): void => {
  const report = useContext(ReportContext);
  const fileName = part?.fileName;
  useEffect(() => {
    if (part) {
      report.show(part);
    }
  });
  useEffect(() => () => (fileName === undefined ? undefined : report.hide(fileName)), [report, fileName]);
};

/** What the parts of the tab that is open show. */
export const useReportParts = (): ReportPart[] => {
  const report = useContext(ReportContext);
  return useSyncExternalStore(report.subscribe, report.parts);
};
