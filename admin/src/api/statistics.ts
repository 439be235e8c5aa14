import type {
  Domain,
  DomainDraft,
  Domains,
  KnownObjects,
  MetricDraft,
  Recorded,
  StatisticValue,
} from '../../../contracts/statistics';
import { type Nested, queryString } from '../format/queryString';
import { insightApi } from './insightApi';

const PATH = '/insight/statistics';

/** A request that is answered with all domains; the list takes them from its answer. */
type Change<Draft> = Draft & { name: string };

export const asked = (name: string, question: object): { url: string; config: { params: string } } => ({
  url: `${PATH}/${name}`,
  config: { params: queryString(question as { [name: string]: Nested }) },
});

const statisticsApi = insightApi.injectEndpoints({
  endpoints: (build) => {
    const change = <Question>(
      request: (question: Question) => { url: string; method: 'POST' | 'PUT' | 'DELETE'; data?: object },
    ) =>
      build.mutation<Domains, Question>({
        query: (question) => {
          const { url, ...rest } = request(question);
          return { url: `${PATH}/${url}`, ...rest };
        },
        // What a metric is called stands on charts, too.
        invalidatesTags: ['InsightStatistics'],
        async onQueryStarted(_, { dispatch, queryFulfilled }) {
          const answer = await queryFulfilled.catch(() => undefined);
          if (answer) {
            dispatch(statisticsApi.util.updateQueryData('insightDomains', undefined, () => answer.data));
          }
        },
      });
    const at = encodeURIComponent;
    return {
      insightDomains: build.query<Domains, void>({ query: () => `${PATH}/domains` }),
      makeInsightDomain: change((data: DomainDraft) => ({ url: 'domains', method: 'POST', data })),
      changeInsightDomain: change(({ name, draft }: Change<{ draft: Omit<DomainDraft, 'ref'> }>) => ({
        url: `domains/${at(name)}`,
        method: 'PUT',
        data: draft,
      })),
      deleteInsightDomain: change((name: string) => ({ url: `domains/${at(name)}`, method: 'DELETE' })),
      makeInsightMetric: change((data: MetricDraft & { domain: string }) => ({ url: 'metrics', method: 'POST', data })),
      changeInsightMetric: change(({ name, draft }: Change<{ draft: Omit<MetricDraft, 'ref'> }>) => ({
        url: `metrics/${at(name)}`,
        method: 'PUT',
        data: draft,
      })),
      deleteInsightMetric: change((name: string) => ({ url: `metrics/${at(name)}`, method: 'DELETE' })),
      insightObjects: build.query<KnownObjects, string>({
        query: (metric) => asked('objects', { metric, limit: 500 }),
        providesTags: ['InsightStatistics'],
      }),
      /** Of many requests in a row: only after the last all that is shown is asked for anew. */
      importInsightStatistics: build.mutation<Recorded, { data: StatisticValue[]; isLast: boolean }>({
        query: ({ data }) => ({ url: `${PATH}/values`, method: 'POST', data: { data } }),
        invalidatesTags: (_, __, { isLast }) => (isLast ? ['InsightStatistics'] : []),
      }),
      recordInsightStatistics: build.mutation<Recorded, StatisticValue[]>({
        query: (data) => ({ url: `${PATH}/values`, method: 'POST', data: { data } }),
        invalidatesTags: ['InsightStatistics'],
      }),
    };
  },
});

export const {
  useInsightDomainsQuery,
  useMakeInsightDomainMutation,
  useChangeInsightDomainMutation,
  useDeleteInsightDomainMutation,
  useMakeInsightMetricMutation,
  useChangeInsightMetricMutation,
  useDeleteInsightMetricMutation,
  useInsightObjectsQuery,
  useImportInsightStatisticsMutation,
  useRecordInsightStatisticsMutation,
} = statisticsApi;

const NONE: Domain[] = [];

/** The domains that there are; none until they are known. */
export const useDomains = (): Domain[] => useInsightDomainsQuery().data?.domains ?? NONE;
