import type { ApiChoice, TrackableType, TrackingChoice } from '../../../contracts/tracking';
import { insightApi } from './insightApi';

const trackingApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightTracking: build.query<TrackableType[], void>({
      query: () => '/insight/settings/tracking',
      transformResponse: ({ types }: { types: TrackableType[] }) => types,
    }),
    chooseInsightTracking: build.mutation<TrackableType, { uid: string; choice: TrackingChoice & Partial<ApiChoice> }>({
      query: ({ uid, choice }) => ({ url: `/insight/settings/tracking/${encodeURIComponent(uid)}`, method: 'PUT', data: choice }),
      async onQueryStarted({ uid, choice }, { dispatch, queryFulfilled }) {
        const change = (part: Partial<TrackableType>) =>
          dispatch(
            trackingApi.util.updateQueryData('insightTracking', undefined, (types) => {
              Object.assign(types.find((type) => type.uid === uid) ?? {}, part);
            }),
          );
        // The switch moves at once, and back if the server refuses.
        const moved = change({ tracked: choice.tracked });
        await queryFulfilled.then(({ data }) => change(data), moved.undo);
      },
      invalidatesTags: ['InsightSetup', 'InsightEntryNumbers', 'ContentTypesConfiguration'],
    }),
  }),
});

export const { useInsightTrackingQuery, useChooseInsightTrackingMutation } = trackingApi;
