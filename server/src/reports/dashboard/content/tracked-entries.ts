import type { Core, Struct } from '@strapi/strapi';
import type { ListedEntry } from '../../../../../contracts/dashboard';
import { tracking } from '../../../settings';
import { contentTypeOf, titleAttributeOf } from '../../../strapi/content-types';
import type { MayRead } from '../../../strapi/may-read';
import { publishedEntries } from './published';

/** A published entry, as far as the asker may see it. Times are milliseconds since 1970 UTC. */
export interface TrackedEntry extends ListedEntry {
  createdAt: number;
  publishedAt: number;
}

/** The tracked types, all or one. */
export const trackedTypes = async (strapi: Core.Strapi, only?: string): Promise<Struct.ContentTypeSchema[]> =>
  (await tracking(strapi).rules())
    .tracked()
    .filter((uid) => only === undefined || uid === only)
    .flatMap((uid) => contentTypeOf(strapi, uid) ?? []);

/** The published entries of tracked types today, each once a locale. @param only one type. O(entries) */
export const trackedEntries = async (strapi: Core.Strapi, mayRead: MayRead, only?: string): Promise<TrackedEntry[]> => {
  const entries: TrackedEntry[] = [];
  for (const type of await trackedTypes(strapi, only)) {
    const attribute = await titleAttributeOf(strapi, type);
    const isReadable = mayRead(type.uid, Object.hasOwn(type.attributes, attribute) ? attribute : undefined);
    const kind = { uid: type.uid, kind: type.kind, typeName: type.info.displayName, exists: true };
    for (const entry of await publishedEntries(strapi.db.connection, strapi, type, attribute)) {
      entries.push({ ...kind, ...entry, title: isReadable ? entry.title : null });
    }
  }
  return entries;
};
