import type {
  OneTracker,
  TrackerChanges,
  TrackerDraft,
  TrackerPreview,
  TrackerPreviewQuestion,
  TrackerSources,
  Trackers,
} from '../../../contracts/trackers';
import { insightApi } from './insightApi';

const PATH = '/insight/trackers';

const at = (ref: string): string => `${PATH}/${encodeURIComponent(ref)}`;

const trackersApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightTrackers: build.query<Trackers, void>({ query: () => PATH, providesTags: ['InsightTrackers'] }),
    insightTrackerSources: build.query<TrackerSources, void>({ query: () => `${PATH}/sources` }),
    // It writes nothing, and what it asks does not fit into an address.
    insightTrackerPreview: build.query<TrackerPreview, TrackerPreviewQuestion>({
      query: (data) => ({ url: `${PATH}/preview`, method: 'POST', data }),
      keepUnusedDataFor: 0,
    }),
    makeInsightTracker: build.mutation<Trackers, TrackerDraft>({
      query: (data) => ({ url: PATH, method: 'POST', data }),
      invalidatesTags: ['InsightTrackers'],
    }),
    changeInsightTracker: build.mutation<Trackers, { ref: string; changes: TrackerChanges }>({
      query: ({ ref, changes }) => ({ url: at(ref), method: 'PUT', data: changes }),
      invalidatesTags: ['InsightTrackers'],
    }),
    deleteInsightTracker: build.mutation<Trackers, string>({
      query: (ref) => ({ url: at(ref), method: 'DELETE' }),
      invalidatesTags: ['InsightTrackers', 'InsightStatistics'],
    }),
    runInsightTracker: build.mutation<OneTracker, { ref: string; how: 'run' | 'backfill' }>({
      query: ({ ref, how }) => ({ url: `${at(ref)}/${how}`, method: 'POST' }),
      invalidatesTags: ['InsightTrackers', 'InsightStatistics'],
    }),
  }),
});

export const {
  useInsightTrackersQuery,
  useInsightTrackerSourcesQuery,
  useInsightTrackerPreviewQuery,
  useMakeInsightTrackerMutation,
  useChangeInsightTrackerMutation,
  useDeleteInsightTrackerMutation,
  useRunInsightTrackerMutation,
} = trackersApi;
