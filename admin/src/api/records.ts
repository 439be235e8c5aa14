import type {
  AnyRecord,
  ChangedSession,
  CreatedRecord,
  Erasure,
  RecordPage,
  RecordType,
  SessionStory,
} from '../../../contracts/records';
import { insightApi } from './insightApi';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whose records are to go: a visitor's, or one session's. */
export type Erased = { visitor: string } | { session: string };

/** A page of any of the three lists. */
type AnyPage = Omit<RecordPage<RecordType>, 'results'> & { results: AnyRecord[RecordType][] };

export const recordsPath = (type: RecordType): string => `/insight/records/${type}`;

/** What is written is applied about a second later. */
const RENEW_AFTER_MS = [1_500, 4_000];

interface Writing {
  dispatch(action: ReturnType<typeof insightApi.util.invalidateTags>): unknown;
  queryFulfilled: Promise<unknown>;
}

/** Asks anew for what is shown, once what is being written has been applied. */
const renewWhenApplied = (_: unknown, { dispatch, queryFulfilled }: Writing): Promise<void> =>
  queryFulfilled.then(
    () => {
      for (const after of RENEW_AFTER_MS) {
        setTimeout(() => dispatch(insightApi.util.invalidateTags(['InsightRecords'])), after);
      }
    },
    () => undefined,
  );

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
    createInsightRecord: build.mutation<{ data: CreatedRecord }, { type: RecordType; record: object }>({
      query: ({ type, record }) => ({ url: recordsPath(type), method: 'POST', data: record }),
      onQueryStarted: renewWhenApplied,
    }),
    changeInsightSession: build.mutation<{ data: ChangedSession }, { documentId: string; change: object }>({
      query: ({ documentId, change }) => ({
        url: `${recordsPath('sessions')}/${encodeURIComponent(documentId)}`,
        method: 'PUT',
        data: change,
      }),
      onQueryStarted: renewWhenApplied,
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
  useCreateInsightRecordMutation,
  useChangeInsightSessionMutation,
  useDeleteInsightRecordsMutation,
  useEraseInsightRecordsMutation,
} = recordsApi;
