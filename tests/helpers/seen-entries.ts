import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addDays, siteTime } from '../../server/src/settings';
import { minutes } from './calendar';
import { service } from './insight';
import { TIME_ZONE } from './playground';

const time = siteTime(TIME_ZONE);

/** How often an entry was seen on a day, each time by somebody else. */
export interface Seen {
  uid: string;
  documentId: string;
  locale?: string;
  times: number;
  /** How many days ago; today without it. */
  daysAgo?: number;
}

/** Noon, on the site's clock, so many days ago; today, just now. */
const noon = (daysAgo: number): number =>
  daysAgo === 0 ? Date.now() : time.startOf(addDays(time.dayOf(Date.now()), -daysAgo)) + minutes(12 * 60);

/** Counts views of entries, and applies them. */
export const seeEntries = async (strapi: Core.Strapi, seen: readonly Seen[]): Promise<void> => {
  const events = seen.flatMap(({ uid, documentId, locale, times, daysAgo = 0 }) =>
    Array.from({ length: times }, () => ({
      kind: 'view' as const,
      url: 'https://site.test/page',
      visitor: randomUUID(),
      at: new Date(noon(daysAgo)).toISOString(),
      target: { uid, documentId, ...(locale && { locale }) },
    })),
  );
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};
