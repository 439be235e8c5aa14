import type { Core } from '@strapi/strapi';
import { minutes } from './calendar';
import { service } from './insight';

/** A view of a visitor some minutes ago, which may be half ones. */
export const happened = (visitor: string, minutesAgo: number, path: string, more: object = {}) => ({
  kind: 'view' as const,
  url: `https://site.test${path}`,
  visitor: `visitor-${visitor}`,
  at: new Date(Date.now() - minutes(minutesAgo)).toISOString(),
  ...more,
});

/** Has events counted. */
export const recordLive = async (strapi: Core.Strapi, ...events: ReturnType<typeof happened>[]): Promise<void> => {
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};
