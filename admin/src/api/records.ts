import type { AnyRecord, Erasure, RecordPage, RecordType, SessionStory } from '../../../contracts/records';
import { insightApi } from './insightApi';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whose records are to go: a visitor's, or one session's. */
export type Erased = { visitor: string } | { session: string };

/** A page of any of the three lists. */
type AnyPage = Omit<RecordPage<RecordType>, 'results'> & { results: AnyRecord[RecordType][] };

export const recordsPath = (type: RecordType): string => `/insight/records/${type}`;

const recordsApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightRecords: build.query<AnyPage, { type: RecordType; question: string }>({
      query: ({ type, question }) => ({ url: recordsPath(type), config: { params: question } }),
      providesTags: ['InsightRecords'],
    }),
    insightSession: build.query<SessionStory, string>({
      query: (documentId) => `${recordsPath('sessions')}/${encodeURIComponent(documentId)}`,
      providesTags: ['InsightRecords'],
    }),
    insightErasure: build.query<Erasure, { type: RecordType; erased: Erased }>({
      query: ({ type, erased }) => ({
        url: `${recordsPath(type)}/erasure`,
        config: { params: new URLSearchParams(erased).toString() },
      }),
    }),
    deleteInsightRecords: build.mutation<unknown, { type: RecordType; documentIds: string[] }>({
      query: ({ type, documentIds }) => ({ url: `${recordsPath(type)}/delete`, method: 'POST', data: { documentIds } }),
      invalidatesTags: (_, error) => (error ? [] : ['InsightRecords']),
    }),
    eraseInsightRecords: build.mutation<Erasure, { type: RecordType; erased: Erased }>({
      query: ({ type, erased }) => ({ url: `${recordsPath(type)}/erase`, method: 'POST', data: erased }),
      invalidatesTags: (_, error) => (error ? [] : ['InsightRecords']),
    }),
  }),
});

export const {
  useInsightRecordsQuery,
  useInsightSessionQuery,
  useInsightErasureQuery,
  useDeleteInsightRecordsMutation,
  useEraseInsightRecordsMutation,
} = recordsApi;
