import type { Core } from '@strapi/strapi';
import type { ListedNumbers, ListedQuestion, ListRange } from '../../../contracts/list-columns';
import type { EntryNumbers, Overview, RangeName, Setup, TopEntries } from '../../../contracts/reports';
import type { ViewStats } from '../../../contracts/stats';
import { publicPath } from '../collect';
import { timeOf, tracking } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import type { Database } from '../strapi/database';
import { entryTitles } from '../strapi/entry-titles';
import type { MayRead } from '../strapi/may-read';
import { entryKey, SITE_KEY } from '../totals';
import { entryReportsOf } from './entry-reports';
import { listedNumbers } from './listed-numbers';
import { overview } from './overview';
import { type PageByNumbers, pageByNumbers } from './page-by-numbers';
import { askedSpan } from './span';
import { targetSpan } from './target-span';
import { topEntries } from './top-entries';
import { viewStats } from './view-stats';
import { wholeTotals } from './whole-totals';

const LIST_LENGTH = 10;

/** Answers questions from the totals, as of now. */
export const reportsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  overview: (range: RangeName): Promise<Overview> =>
    overview(strapi.db.connection, askedSpan(range, Date.now(), timeOf(strapi).fixed())),

  /** @param mayRead whether the asker may see entries of a type, or that attribute of them */
  async topEntries(range: RangeName, mayRead: MayRead): Promise<TopEntries> {
    const time = timeOf(strapi).fixed();
    const now = Date.now();
    const { span } = askedSpan(range, now, time);
    const entries = await topEntries(strapi.db.connection, wholeTotals(range, now, time), LIST_LENGTH);
    const titleOf = await entryTitles(strapi, entries, mayRead);
    return {
      span,
      entries: entries.map(({ storedTitle, ...entry }) => {
        const type = contentTypeOf(strapi, entry.uid);
        return {
          ...entry,
          kind: type?.kind ?? 'collectionType',
          typeName: type?.info.displayName ?? entry.uid,
          ...titleOf(entry, storedTitle),
        };
      }),
    };
  },

  async setup(): Promise<Setup> {
    return {
      trackedTypes: (await tracking(strapi).rules()).trackedTypes,
      firstViewedAt: (await targetSpan(strapi.db.connection, SITE_KEY))?.first ?? null,
      trackerPath: publicPath(strapi, 'tracker.js'),
    };
  },

  /** @param locale as the asker names it; the default locale when it does not */
  entryNumbers: (uid: string, documentId: string, locale: string | undefined, mayRead: MayRead): Promise<EntryNumbers | null> =>
    entryReportsOf(strapi).numbers({ uid, documentId, locale }, mayRead),

  /** The numbers of the entries on one page of a list, by document id; 0 for those that were not viewed. */
  async listedNumbers(uid: string, { documentIds, locale, range }: Required<ListedQuestion>): Promise<ListedNumbers> {
    if (documentIds.length === 0) {
      return {};
    }
    const keys = documentIds.map((documentId) => entryKey(uid, documentId, locale));
    const totals = wholeTotals(range, Date.now(), timeOf(strapi).fixed());
    const counts = await listedNumbers(strapi.db.connection, keys, totals);
    return Object.fromEntries(
      documentIds.map((documentId, index) => [documentId, counts.get(keys[index] as string) ?? { views: 0, visitors: 0 }]),
    );
  },

  /** @see pageByNumbers */
  pageByNumbers: (
    database: Database,
    rows: Parameters<typeof pageByNumbers>[1],
    page: PageByNumbers,
    range: ListRange,
  ): Promise<number[]> => pageByNumbers(database, rows, page, wholeTotals(range, Date.now(), timeOf(strapi).fixed())),

  /**
   * The numbers of entries of one type, in their order.
   * @param entries each with its locale, `''` where the type is not localised
   */
  async viewStats(uid: string, entries: readonly { documentId: string; locale: string }[]): Promise<ViewStats[]> {
    const keys = entries.map(({ documentId, locale }) => entryKey(uid, documentId, locale));
    if (keys.length === 0) {
      return [];
    }
    const stats = await viewStats(strapi.db.connection, keys, Date.now(), timeOf(strapi).fixed());
    return keys.map((key) => stats.get(key) as ViewStats);
  },
});

/** The service as the controller and the other rooms call it. */
export const reportsOf = (strapi: Core.Strapi): ReturnType<typeof reportsService> => strapi.plugin('insight').service('reports');
