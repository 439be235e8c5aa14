import type { Core, Struct } from '@strapi/strapi';
import type { ListedEntry } from '../../../../../contracts/dashboard';
import { tracking } from '../../../settings';
import { contentTypeOf, titleAttributeOf } from '../../../strapi/content-types';
import type { MayRead } from '../../../strapi/may-read';
import { type PublishedEntry, publishedEntries, titlesOfRows } from './published';

/** A published entry of a tracked type. */
export interface TrackedEntry extends PublishedEntry {
  uid: string;
}

/** The tracked types, all or one. */
export const trackedTypes = async (strapi: Core.Strapi, only?: string): Promise<Struct.ContentTypeSchema[]> =>
  (await tracking(strapi).rules())
    .tracked()
    .filter((uid) => only === undefined || uid === only)
    .flatMap((uid) => contentTypeOf(strapi, uid) ?? []);

/** The published entries of tracked types today, each once a locale. O(entries) @param only one type @param areTold as `publishedEntries` */
export const trackedEntries = async (
  strapi: Core.Strapi,
  only: string | undefined,
  areTold: boolean,
): Promise<TrackedEntry[]> => {
  const entries: TrackedEntry[] = [];
  for (const type of await trackedTypes(strapi, only)) {
    for (const entry of await publishedEntries(strapi.db.connection, strapi, type, areTold)) {
      entries.push({ ...entry, uid: type.uid });
    }
  }
  return entries;
};

/** Entries as far as the asker may see them, in their order; one statement a type. */
export const listedEntries = async (
  strapi: Core.Strapi,
  mayRead: MayRead,
  entries: readonly TrackedEntry[],
): Promise<ListedEntry[]> => {
  const ofTypes = new Map<string, Pick<ListedEntry, 'kind' | 'typeName'> & { titles: Map<number, string> | null }>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const type = contentTypeOf(strapi, uid) as Struct.ContentTypeSchema;
    const attribute = await titleAttributeOf(strapi, type);
    const isReadable = mayRead(uid, Object.hasOwn(type.attributes, attribute) ? attribute : undefined);
    const rows = entries.filter((entry) => entry.uid === uid).map(({ row }) => row);
    const titles = isReadable ? await titlesOfRows(strapi.db.connection, strapi, type, attribute, rows) : null;
    ofTypes.set(uid, { kind: type.kind, typeName: type.info.displayName, titles });
  }
  return entries.flatMap(({ uid, documentId, locale, row }) => {
    const known = ofTypes.get(uid);
    if (!known) {
      return [];
    }
    const { titles, ...kind } = known;
    return [{ uid, documentId, locale, ...kind, exists: true, title: titles && (titles.get(row) || documentId) }];
  });
};
