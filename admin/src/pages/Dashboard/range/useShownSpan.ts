import type { Answered } from '../../../../../contracts/dashboard';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { useReportParts } from '../tile/reportContext';

/** What the report that is shown covers, as the server says: a part of another range does not say it, as the days of a year. */
export const useShownSpan = (): Answered | undefined => {
  const { question } = useDashboardQuestion();
  const answers = useReportParts()
    .map(({ answered }) => answered)
    .filter(({ span }) => span.range === question.range);
  return answers.find(({ compared }) => compared !== null) ?? answers[0];
};
