import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { minutes } from './calendar';
import { service } from './insight';
import { daysAgo as dayAgo } from './site-days';

/** How often an entry was seen on a day: each time by another visitor, unless it says by how few. */
export interface SeenEntry {
  uid: string;
  documentId: string;
  locale?: string;
  views: number;
  visitors?: number;
  /** When; else so many days ago, just now without that. */
  at?: string;
  daysAgo?: number;
}

/** Counts views of entries as an importer sends them. Those of one visitor are of minutes apart, else they would be double clicks. */
export const seeEntries = async (strapi: Core.Strapi, seen: readonly SeenEntry[]): Promise<void> => {
  const events = seen.flatMap(({ uid, documentId, locale, views, visitors = views, at, daysAgo = 0 }) => {
    const readers = Array.from({ length: visitors }, () => randomUUID());
    const last = Date.parse(at ?? dayAgo(daysAgo));
    return Array.from({ length: views }, (_, index) => ({
      kind: 'view' as const,
      url: 'https://site.test/somewhere',
      visitor: readers[index % visitors] as string,
      at: new Date(last - minutes(Math.floor(index / visitors))).toISOString(),
      target: { uid, documentId, ...(locale && { locale }) },
    }));
  });
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};
