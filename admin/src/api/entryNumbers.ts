import type { EntryAudience, EntryNumbers, EntryReport, RangeName } from '../../../contracts/reports';
import { insightApi } from './insightApi';

export interface EntryQuestion {
  uid: string;
  documentId: string;
  /** `*` for all; undefined or `''` where the type is not localised. */
  locale: string | undefined;
}

export interface RangeQuestion extends EntryQuestion {
  range: RangeName;
}

const pathOf = ({ uid, documentId }: EntryQuestion): string =>
  `/insight/entries/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`;

const localeIn = ({ locale }: EntryQuestion) => (locale ? { locale } : {});

const entryNumbersApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightEntryNumbers: build.query<EntryNumbers, EntryQuestion>({
      query: (question) => ({ url: pathOf(question), config: { params: localeIn(question) } }),
      providesTags: ['InsightEntryNumbers'],
    }),
    insightEntryReport: build.query<EntryReport, RangeQuestion>({
      query: ({ range, ...question }) => ({
        url: `${pathOf(question)}/report`,
        config: { params: { ...localeIn(question), range } },
      }),
      providesTags: ['InsightEntryNumbers'],
    }),
    insightEntryAudience: build.query<EntryAudience, RangeQuestion>({
      query: ({ range, ...question }) => ({
        url: `${pathOf(question)}/audience`,
        config: { params: { ...localeIn(question), range } },
      }),
      providesTags: ['InsightEntryNumbers'],
    }),
  }),
});

export const { useInsightEntryNumbersQuery, useInsightEntryReportQuery, useInsightEntryAudienceQuery } = entryNumbersApi;
