import { type RangeQuestion, useInsightEntryAudienceQuery } from '../../api/entryNumbers';
import { CALM_MS, useLive } from '../../api/useLive';

/** Who read an entry, asked once for all that show a part of it. */
export const useAudience = (question: RangeQuestion, isOn = true) => {
  const answer = useInsightEntryAudienceQuery(question, {
    skip: !isOn,
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ data, currentData, error }) => ({ data, currentData, error }),
  });
  useLive(answer.refetch, isOn, CALM_MS);
  return answer;
};
