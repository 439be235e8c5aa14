import type { Chart, ChartDraft, ChartQuestion, EntryStatistics, SavedChart, SavedCharts } from '../../../contracts/charts';
import { insightApi } from './insightApi';
import { asked } from './statistics';

const PATH = '/insight/statistics/charts';

const chartsApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightChart: build.query<Chart, ChartQuestion>({
      query: (question) => asked('chart', question),
      providesTags: ['InsightStatistics'],
    }),
    insightEntryStatistics: build.query<EntryStatistics, { uid: string; documentId: string }>({
      query: ({ uid, documentId }) => asked(`entries/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`, {}),
      providesTags: ['InsightStatistics'],
    }),
    insightCharts: build.query<SavedCharts, void>({ query: () => PATH, providesTags: ['InsightCharts'] }),
    makeInsightChart: build.mutation<SavedCharts, ChartDraft>({
      query: (data) => ({ url: PATH, method: 'POST', data }),
      invalidatesTags: ['InsightCharts'],
    }),
    changeInsightChart: build.mutation<SavedCharts, SavedChart>({
      query: ({ id, ...data }) => ({ url: `${PATH}/${id}`, method: 'PUT', data }),
      invalidatesTags: ['InsightCharts'],
    }),
    deleteInsightChart: build.mutation<SavedCharts, number>({
      query: (id) => ({ url: `${PATH}/${id}`, method: 'DELETE' }),
      invalidatesTags: ['InsightCharts'],
    }),
  }),
});

export const {
  useInsightChartQuery,
  useInsightEntryStatisticsQuery,
  useInsightChartsQuery,
  useMakeInsightChartMutation,
  useChangeInsightChartMutation,
  useDeleteInsightChartMutation,
} = chartsApi;
