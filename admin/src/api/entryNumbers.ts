import type { EntryNumbers } from '../../../contracts/reports';
import { insightApi } from './insightApi';

export interface EntryQuestion {
  uid: string;
  documentId: string;
  /** Undefined where the type is not localised. */
  locale: string | undefined;
}

const entryNumbersApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightEntryNumbers: build.query<EntryNumbers, EntryQuestion>({
      query: ({ uid, documentId, locale }) => ({
        url: `/insight/entries/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`,
        config: { params: locale === undefined ? {} : { locale } },
      }),
      providesTags: ['InsightEntryNumbers'],
    }),
  }),
});

export const { useInsightEntryNumbersQuery } = entryNumbersApi;
