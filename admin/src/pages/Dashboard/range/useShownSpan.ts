import type { Answered, DashboardRange } from '../../../../../contracts/dashboard';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { useReportParts } from '../tile/reportContext';
import type { ReportPart } from '../tile/ShownReport';

/** What parts cover, as the server says: one of another range does not say it, as the days of a year. */
export const spanOf = (parts: readonly ReportPart[], range: DashboardRange): Answered | undefined => {
  const answers = parts.map(({ answered }) => answered).filter(({ span }) => span.range === range);
  return answers.find(({ compared }) => compared !== null) ?? answers[0];
};

/** What the report that is shown covers. */
export const useShownSpan = (): Answered | undefined => {
  const { question } = useDashboardQuestion();
  return spanOf(useReportParts(), question.range);
};
