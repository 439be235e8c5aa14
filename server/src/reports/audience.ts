import type { EntryAudience } from '../../../contracts/reports';
import { addDays, type SiteTime } from '../settings';
import type { Database } from '../strapi/database';
import { breakdown } from './breakdown';
import { interactionsByElement } from './interactions-by-element';
import type { RecordsSpan } from './records-in';
import { scrollDepth } from './scroll-depth';
import type { AskedSpan } from './span';

const MOST_SHARES = 10;

const MOST_ELEMENTS = 20;

/**
 * Who read something in a range and how, as far back as there are records.
 * @param targets rows of targets; null for the whole site
 * @param keptFrom the first day whose records are kept
 * @returns O(views and interactions of these targets in the range)
 */
export const audience = async (
  database: Database,
  targets: readonly number[] | null,
  { span }: AskedSpan,
  keptFrom: string,
  time: SiteTime,
): Promise<EntryAudience> => {
  const isCut = span.from < keptFrom;
  const from = isCut ? keptFrom : span.from;
  const records: RecordsSpan = { targets, from: time.startOf(from), before: time.startOf(addDays(span.to, 1)) };
  const sources = await breakdown(database, 'sources', records, MOST_SHARES);
  return {
    span,
    from,
    isCut,
    views: sources.shares.reduce((all, { count }) => all + count, sources.others),
    sources,
    referrers: await breakdown(database, 'referrers', records, MOST_SHARES),
    devices: await breakdown(database, 'devices', records, MOST_SHARES),
    browsers: await breakdown(database, 'browsers', records, MOST_SHARES),
    countries: await breakdown(database, 'countries', records, MOST_SHARES),
    scrollDepth: await scrollDepth(database, records),
    interactions: await interactionsByElement(database, records, MOST_ELEMENTS),
  };
};
