import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightOverviewQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { LineTile } from '../overview/LineTile';

/** How much readers did, as time went by. */
export const InteractionsByTime = ({ question }: { question: DashboardQuestion }) => (
  <LineTile
    answer={useAnswer(useInsightOverviewQuery(question, ASKED_ANEW), CALM_MS)}
    publications={undefined}
    metric="interactions"
  />
);
