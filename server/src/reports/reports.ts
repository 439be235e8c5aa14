import type { Core } from '@strapi/strapi';
import type { ListedNumbers, ListedQuestion, ListRange } from '../../../contracts/list-columns';
import type { EntryNumbers, RangeName, Setup, TopEntries } from '../../../contracts/reports';
import type { ChartNumbers } from '../../../contracts/widgets';
import { publicPath } from '../collect';
import { timeOf, tracking } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import type { Database } from '../strapi/database';
import { entryTitles } from '../strapi/entry-titles';
import type { MayRead } from '../strapi/may-read';
import { entryKey, SITE_KEY } from '../totals';
import { chart } from './chart';
import { entryReportsOf } from './entry-reports';
import { listedNumbers } from './listed-numbers';
import { liveVisitors } from './live/live-visitors';
import { mostViewed } from './most-viewed';
import { type PageByNumbers, pageByNumbers } from './page-by-numbers';
import { askedSpan } from './span';
import { targetSpan } from './target-span';
import { wholeTotals } from './whole-totals';

const LIST_LENGTH = 10;

/** Answers questions from the totals, as of now. */
export const reportsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param mayRead whether the asker may see entries of a type, or that attribute of them */
  async topEntries(range: RangeName, mayRead: MayRead): Promise<TopEntries> {
    const time = timeOf(strapi).fixed();
    const now = Date.now();
    const { span } = askedSpan(range, now, time);
    const entries = await mostViewed(strapi, null, wholeTotals(range, now, time), { start: 0, count: LIST_LENGTH }, now);
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

  /** The line of the site or of an entry. @param key the target's */
  chart: (key: string, range: RangeName): Promise<ChartNumbers> =>
    chart(strapi.db.connection, key, askedSpan(range, Date.now(), timeOf(strapi).fixed())),

  /** How many visitors have had an event in the last five minutes. @param keys of targets, the site's among them where it is asked for */
  live: (keys: readonly string[]): Promise<Map<string, number>> => liveVisitors(strapi.db.connection, keys, Date.now()),

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
});

/** The service as the controller and the other rooms call it. */
export const reportsOf = (strapi: Core.Strapi): ReturnType<typeof reportsService> => strapi.plugin('insight').service('reports');
