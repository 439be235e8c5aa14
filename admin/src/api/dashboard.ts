import type {
  ContentList,
  DashboardBreakdown,
  DashboardCalendar,
  DashboardChoices,
  DashboardContent,
  DashboardFiltered,
  DashboardLive,
  DashboardLoyalty,
  DashboardOverview,
  DashboardPattern,
  DashboardPublications,
  DashboardQuestion,
  Dimension,
} from '../../../contracts/dashboard';
import type { SourceClass } from '../../../contracts/events';
import type { Setup } from '../../../contracts/reports';
import { queryString } from '../format/queryString';
import { insightApi } from './insightApi';

const PATH = '/insight/dashboard';

/** Which part of a long list. */
interface ListQuestion extends DashboardQuestion {
  _q?: string;
  page?: number;
  pageSize?: number;
}

export interface BreakdownQuestion extends ListQuestion {
  dimension: Dimension;
  sourceClass?: SourceClass;
}

export interface ContentQuestion extends ListQuestion {
  list: ContentList;
  /** Of what is trending: what is viewed more, or less. */
  trend?: 'up' | 'down';
  attribute?: string;
}

const asked =
  (name: string) =>
  (question: DashboardQuestion): { url: string; config: { params: string } } => ({
    url: `${PATH}/${name}`,
    config: { params: queryString({ ...question }) },
  });

const dashboardApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightOverview: build.query<DashboardOverview, DashboardQuestion>({ query: asked('overview') }),
    insightCalendar: build.query<DashboardCalendar, DashboardQuestion>({ query: asked('calendar') }),
    insightPattern: build.query<DashboardPattern, DashboardQuestion>({ query: asked('pattern') }),
    insightBreakdown: build.query<DashboardBreakdown, BreakdownQuestion>({ query: asked('breakdown') }),
    insightContent: build.query<DashboardContent, ContentQuestion>({ query: asked('content') }),
    insightPublications: build.query<DashboardPublications, DashboardQuestion>({ query: asked('publications') }),
    insightLoyalty: build.query<DashboardLoyalty, DashboardQuestion>({ query: asked('loyalty') }),
    insightFiltered: build.query<DashboardFiltered, Pick<DashboardQuestion, 'range' | 'compare'>>({ query: asked('filtered') }),
    insightChoices: build.query<DashboardChoices, void>({ query: () => `${PATH}/choices` }),
    insightLive: build.query<DashboardLive, void>({ query: () => `${PATH}/live` }),
    insightSetup: build.query<Setup, void>({
      query: () => `${PATH}/setup`,
      providesTags: ['InsightSetup'],
    }),
  }),
});

export const {
  useInsightOverviewQuery,
  useInsightCalendarQuery,
  useInsightPatternQuery,
  useInsightBreakdownQuery,
  useInsightContentQuery,
  useInsightPublicationsQuery,
  useInsightLoyaltyQuery,
  useInsightFilteredQuery,
  useInsightChoicesQuery,
  useInsightLiveQuery,
  useInsightSetupQuery,
} = dashboardApi;
