import type { InteractionRecord } from '../../../../contracts/records';
import { useInsightRecordsQuery } from '../../api/records';
import { CALM_MS, useLive } from '../../api/useLive';
import { queryString } from '../../format/queryString';
import { type EntryOfRecords, recordsOf } from '../../format/recordsOf';
import { useCapability } from '../../permissions';

const SHOWN = 5;

const NONE: InteractionRecord[] = [];

/** The last interactions with an entry; none for those who may not read interactions. */
export const useRecentInteractions = (entry: EntryOfRecords): InteractionRecord[] => {
  const { isAllowed } = useCapability('read-interactions');
  const question = queryString({ page: '1', pageSize: SHOWN, filters: recordsOf(entry), sort: 'timestamp:DESC' });
  const { interactions, refetch } = useInsightRecordsQuery(
    { type: 'interactions', question },
    {
      skip: !isAllowed,
      refetchOnMountOrArgChange: true,
      selectFromResult: ({ currentData }) => ({ interactions: currentData?.results }),
    },
  );
  useLive(refetch, isAllowed, CALM_MS);
  return ((interactions ?? NONE) as InteractionRecord[]).slice(0, SHOWN);
};
