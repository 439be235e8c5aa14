import type { Core, Struct, UID } from '@strapi/strapi';
import type { PopularEntry } from '../../../contracts/stats';
import { contentTypeOf } from '../strapi/content-types';

type Entry = PopularEntry['entry'];

/** Which attributes are shown of which entries, in Strapi's own words. */
export interface Shown {
  filters?: Record<string, unknown> | undefined;
  fields?: unknown;
  populate?: unknown;
}

/** An entry in a locale, `''` where its type is not localised. */
interface EntryId {
  uid: string;
  documentId: string;
  locale: string;
}

/** Makes of a query and of entries what whoever asks may have. */
export interface Sanitiser {
  /** @throws ValidationError when the query asks for what there is not, or what the asker may not see */
  query(type: Struct.ContentTypeSchema, shown: Shown): Promise<Shown>;
  output(type: Struct.ContentTypeSchema, entries: Entry[]): Promise<Entry[]>;
}

/** The app's own code may have everything. */
export const NOTHING_HIDDEN: Sanitiser = {
  query: async (_, shown) => shown,
  output: async (_, entries) => entries,
};

/** What the content API does for a caller before it asks for entries and after it has found some. */
export const contentApiSanitiser = (strapi: Core.Strapi, auth: unknown): Sanitiser => {
  const { validate, sanitize } = strapi.contentAPI;
  const strictParams = strapi.config.get<boolean | undefined>('api.rest.strictParams');
  const options = { auth, ...(typeof strictParams === 'boolean' && { strictParams }) };
  return {
    async query(type, shown) {
      const query = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
      await validate.query(query, type, options);
      return sanitize.query(query, type, options);
    },
    output: async (type, entries) => (await sanitize.output(entries, type, { auth })) as Entry[],
  };
};

const idOf = ({ uid, documentId, locale }: EntryId): string => JSON.stringify([uid, documentId, locale]);

/** Cuts a list into those that one query can be asked for: of a type and a locale. */
const groupsOf = <Item extends EntryId>(items: readonly Item[]): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify([item.uid, item.locale]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

/** Finds published entries of types. @param shownOf what is wanted of each type, as the sanitiser left it */
export const publishedEntries = (strapi: Core.Strapi, shownOf: (uid: string) => Shown, sanitiser: Sanitiser) => {
  /** Of some entries those that are published and fit the filters, in their locale. */
  const find = async (group: readonly EntryId[], shown: Shown): Promise<Entry[]> => {
    const [{ uid, locale }] = group as [EntryId];
    const { filters } = shownOf(uid);
    const ids = { documentId: { $in: group.map(({ documentId }) => documentId) } };
    const found = await strapi.documents(uid as UID.ContentType).findMany({
      ...(shown as object),
      filters: { $and: [ids, ...(filters ? [filters] : [])] } as object,
      status: 'published',
      ...(locale !== '' && { locale }),
    });
    return found as Entry[];
  };

  return {
    /** Leaves of some entries those that may be shown, in their order. */
    async keep<Item extends EntryId>(items: Item[]): Promise<Item[]> {
      const kept = new Set<string>();
      for (const group of groupsOf(items)) {
        const [{ uid, locale }] = group as [Item];
        for (const { documentId } of await find(group, { fields: ['documentId'] })) {
          kept.add(idOf({ uid, documentId, locale }));
        }
      }
      return items.filter((item) => kept.has(idOf(item)));
    },

    /** The entries themselves, each with what it was asked for by; one that is gone meanwhile is left out. */
    async read<Item extends EntryId>(items: readonly Item[]): Promise<{ item: Item; entry: Entry }[]> {
      const entries = new Map<string, Entry>();
      for (const group of groupsOf(items)) {
        const [{ uid, locale }] = group as [Item];
        const type = contentTypeOf(strapi, uid) as Struct.ContentTypeSchema;
        const { fields, populate } = shownOf(uid);
        const found = await find(group, { ...(fields !== undefined && { fields }), ...(populate !== undefined && { populate }) });
        const documentIds = found.map(({ documentId }) => documentId);
        for (const [index, entry] of (await sanitiser.output(type, found)).entries()) {
          entries.set(idOf({ uid, documentId: documentIds[index] as string, locale }), entry);
        }
      }
      return items.flatMap((item) => {
        const entry = entries.get(idOf(item));
        return entry ? [{ item, entry }] : [];
      });
    },
  };
};
