import type { ListedNumbers, ListedQuestion } from '../../../contracts/list-columns';
import { insightApi } from './insightApi';

const listedNumbersApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightListedNumbers: build.query<ListedNumbers, ListedQuestion & { uid: string }>({
      // A question of many ids is too long for an address.
      query: ({ uid, ...data }) => ({ url: `/insight/entries/${encodeURIComponent(uid)}/numbers`, method: 'POST', data }),
      providesTags: ['InsightEntryNumbers'],
    }),
  }),
});

export const { useInsightListedNumbersQuery } = listedNumbersApi;
