import type { Core, Struct } from '@strapi/strapi';
import type { Database } from '../../../strapi/database';
import { gather } from '../../../strapi/gather';
import type { ListedAttribute } from './listed-attributes';
import { columnOf, published, tableOf, withTargets } from './published';

/** The published entries that have one value of an attribute. */
export interface EntriesOfValue {
  /** Of an enumeration the value, of a relation the id of the document; `''` for none. */
  value: string;
  /** How many, once a locale. */
  entries: number;
  /** Of those that have been seen. */
  targets: number[];
}

interface Joined {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  joinColumn?: { name: string };
}

/** The entries with the rows of what they relate to, as `related`; null where Strapi keeps the relation in another way. */
const withRelated = (
  strapi: Core.Strapi,
  entries: ReturnType<typeof withTargets>,
  type: Struct.ContentTypeSchema,
  { name, related }: Extract<ListedAttribute, { kind: 'relation' }>,
) => {
  const { joinTable, joinColumn } = (strapi.db.metadata.get(type.uid).attributes[name] ?? {}) as Joined;
  if (joinTable) {
    return entries
      .leftJoin({ link: joinTable.name }, `link.${joinTable.joinColumn.name}`, 'entry.id')
      .leftJoin({ related: tableOf(strapi, related) }, 'related.id', `link.${joinTable.inverseJoinColumn.name}`);
  }
  return joinColumn ? entries.leftJoin({ related: tableOf(strapi, related) }, 'related.id', `entry.${joinColumn.name}`) : null;
};

/** The published entries of a type today, by an attribute; one with several values is with each. O(entries) */
export const entriesByAttribute = async (
  database: Database,
  strapi: Core.Strapi,
  type: Struct.ContentTypeSchema,
  attribute: ListedAttribute,
): Promise<EntriesOfValue[]> => {
  const entries = withTargets(published(database, strapi, type), type);
  const joined = attribute.kind === 'relation' ? withRelated(strapi, entries, type, attribute) : entries;
  if (joined === null) {
    return [];
  }
  const value = attribute.kind === 'relation' ? 'related.document_id' : `entry.${columnOf(strapi, type, attribute.name)}`;
  // Of what has drafts, an entry may be tied to both the draft and the published one: it is the same.
  const rows = joined.distinct(`${value} as value`, 'entry.id as entry', 'target.id as target');
  const columns = await gather(database, rows, ['value', 'entry', 'target']);
  const groups = new Map<string, EntriesOfValue>();
  columns.value.forEach((found, index) => {
    const name = found === null ? '' : String(found);
    const group = groups.get(name) ?? { value: name, entries: 0, targets: [] };
    groups.set(name, group);
    group.entries += 1;
    const target = columns.target[index];
    if (target !== null && target !== undefined) {
      group.targets.push(Number(target));
    }
  });
  return [...groups.values()];
};
