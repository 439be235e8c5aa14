import type { SettingName, SettingsAnswer } from '../../../contracts/settings';
import { insightApi } from './insightApi';

/** New values by name; null for the default. */
type SettingValues = Partial<Record<SettingName, unknown>>;

const settingsApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightSettings: build.query<SettingsAnswer, void>({ query: () => '/insight/settings' }),
    changeInsightSettings: build.mutation<SettingsAnswer, SettingValues>({
      query: (changes) => ({ url: '/insight/settings', method: 'PUT', data: { changes } }),
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => undefined);
        if (answer) {
          dispatch(settingsApi.util.updateQueryData('insightSettings', undefined, () => answer.data));
        }
      },
    }),
  }),
});

export const { useInsightSettingsQuery, useChangeInsightSettingsMutation } = settingsApi;
