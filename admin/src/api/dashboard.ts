import type { Overview, RangeName, Setup, TopEntries } from '../../../contracts/reports';
import { insightApi } from './insightApi';

const dashboardApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightOverview: build.query<Overview, RangeName>({
      query: (range) => ({ url: '/insight/dashboard/overview', config: { params: { range } } }),
    }),
    insightTopEntries: build.query<TopEntries, RangeName>({
      query: (range) => ({ url: '/insight/dashboard/top-entries', config: { params: { range } } }),
    }),
    insightSetup: build.query<Setup, void>({
      query: () => '/insight/dashboard/setup',
      providesTags: ['InsightSetup'],
    }),
  }),
});

export const { useInsightOverviewQuery, useInsightTopEntriesQuery, useInsightSetupQuery } = dashboardApi;
