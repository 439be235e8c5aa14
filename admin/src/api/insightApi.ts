import { adminApi } from '@strapi/strapi/admin';

/**
 * Strapi's own store of answers, with the names of what of ours goes stale together; `ContentTypesConfiguration` is the Content
 * Manager's own name for what makes its lists.
 */
export const insightApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'InsightSetup',
    'InsightEntryNumbers',
    'InsightRecords',
    'InsightStatistics',
    'InsightCharts',
    'InsightTrackers',
    'ContentTypesConfiguration',
  ],
});
