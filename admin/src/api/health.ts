import type { Health } from '../../../contracts/health';
import { insightApi } from './insightApi';

const healthApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightHealth: build.query<Health, void>({ query: () => '/insight/health' }),
  }),
});

export const { useInsightHealthQuery } = healthApi;
