import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Answered } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import type { Sheet } from '../../../format/sheet';
import { type ReportPart, ShownReport } from './ShownReport';

/** The report that is shown, or saved. */
export const ReportContext = createContext(new ShownReport());

const progressOf = ({ data, error, isOld }: Answer<Answered>) =>
  error ? 'failed' : data === undefined || isOld ? 'waiting' : 'done';

/** Says what a part shows as long as it does. @param sheet what is shown of the answer, where there is anything */
export const useReportPart = (fileName: string, answer: Answer<Answered>, sheet: Sheet | undefined): void => {
  const report = useContext(ReportContext);
  const { data } = answer;
  useEffect(() => {
    report.show(fileName, {
      progress: progressOf(answer),
      part: sheet && data && { fileName, sheet, answered: data },
    });
  });
  useEffect(() => () => report.hide(fileName), [report, fileName]);
};

/** What the parts of the tab that is open show. */
export const useReportParts = (): ReportPart[] => {
  const report = useContext(ReportContext);
  return useSyncExternalStore(report.subscribe, report.parts);
};

/** Whether all that there is is wanted, not only what is chosen to be seen. */
export const useIsWhole = (): boolean => useContext(ReportContext).isWhole;
