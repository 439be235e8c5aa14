import type { Core } from '@strapi/strapi';
import { service } from './insight';
import { daysAgo } from './site-days';

/** How often an entry was seen on a day: each time by another visitor, unless it says by how few. */
export interface SeenEntry {
  uid: string;
  documentId: string;
  locale?: string;
  views: number;
  visitors?: number;
  /** When; else so many days ago, today without that. */
  at?: string;
  days?: number;
}

/** Counts views of entries as an importer sends them. Those of one visitor are of minutes apart, else they would be double clicks. */
export const seeEntries = async (strapi: Core.Strapi, seen: readonly SeenEntry[]): Promise<void> => {
  const events = seen.flatMap(({ uid, documentId, locale, views, visitors = views, at, days = 1 }) =>
    Array.from({ length: views }, (_, index) => ({
      kind: 'view' as const,
      url: 'https://site.test/somewhere',
      visitor: `visitor-${index % visitors}`,
      at: new Date(Date.parse(at ?? daysAgo(days)) + Math.floor(index / visitors) * 60_000).toISOString(),
      target: { uid, documentId, ...(locale && { locale }) },
    })),
  );
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};
