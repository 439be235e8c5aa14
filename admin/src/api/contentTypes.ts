import { insightApi } from './insightApi';

/** What is used of a content type as the Content Manager knows it. */
export interface ContentType {
  uid: string;
  kind: 'collectionType' | 'singleType';
  isDisplayed: boolean;
  info: { displayName: string };
}

const contentTypesApi = insightApi.injectEndpoints({
  endpoints: (build) => ({
    insightContentTypes: build.query<ContentType[], void>({
      query: () => '/content-manager/content-types',
      transformResponse: ({ data }: { data: ContentType[] }) => data,
    }),
  }),
});

const NONE: ContentType[] = [];

/** The content types that have entries to lead to; none until they are known. */
export const useContentTypes = (): ContentType[] => contentTypesApi.useInsightContentTypesQuery().data ?? NONE;
