import { useCallback, useMemo } from 'react';
import type { DashboardFilters, DashboardQuestion } from '../../../../../contracts/dashboard';
import { type AskedQuestion, filtersIn, questionIn } from '../../../format/dashboardQuestion';
import { useDashboardAddress } from './useDashboardAddress';

/** What of a question changes; null takes it away. */
type QuestionChange = { [Name in keyof DashboardQuestion]: DashboardQuestion[Name] | null };

interface Asking {
  /** What every part of the dashboard asks. */
  question: AskedQuestion;
  filters: DashboardFilters;
  /** Asks something else, with a way back. */
  ask(change: QuestionChange): void;
  /** The same as an address for links. */
  linkTo(change: QuestionChange): string;
}

/** The question that the dashboard's address asks. */
export const useDashboardQuestion = (): Asking => {
  const { address, change, linkTo } = useDashboardAddress();
  const text = address.toString();
  return {
    ...useMemo(() => {
      const asked = new URLSearchParams(text);
      return { question: questionIn(asked), filters: filtersIn(asked) };
    }, [text]),
    ask: useCallback((asked) => change({ ...asked }), [change]),
    linkTo: useCallback((asked) => linkTo({ ...asked }), [linkTo]),
  };
};
