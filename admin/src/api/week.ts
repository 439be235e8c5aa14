import type { WeekBrowsers, WeekInteractions, WeekPageViews, WeekSessions } from '../../../contracts/week';
import { queryString } from '../format/queryString';
import { insightApi } from './insightApi';

const PATH = '/insight/reports/week';

/** Which addresses are asked for. */
export interface PagesQuestion {
  search: string;
  page: number;
  pageSize: number;
}

const weekApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightWeekInteractions: build.query<WeekInteractions, void>({ query: () => `${PATH}/interactions` }),
    insightWeekPageViews: build.query<WeekPageViews, PagesQuestion>({
      query: ({ search, ...page }) => ({ url: `${PATH}/page-views`, config: { params: queryString({ _q: search, ...page }) } }),
    }),
    insightWeekSessions: build.query<WeekSessions, void>({ query: () => `${PATH}/sessions` }),
    insightWeekBrowsers: build.query<WeekBrowsers, void>({ query: () => `${PATH}/browsers` }),
  }),
});

export const {
  useInsightWeekInteractionsQuery,
  useInsightWeekPageViewsQuery,
  useInsightWeekSessionsQuery,
  useInsightWeekBrowsersQuery,
} = weekApi;
