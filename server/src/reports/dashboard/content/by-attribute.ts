import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { tracking } from '../../../settings';
import { contentTypeOf, titleAttributeOf } from '../../../strapi/content-types';
import type { ContentContext, ListPage } from './context';
import { entriesByAttribute } from './entries-by-attribute';
import { groupRows } from './groups';
import { complaintAbout, type ListedAttribute, listedAttributes } from './listed-attributes';

/** How documents of a type are called, by their ids: in whatever locale, drafts where nothing else is there. O(documents) */
const titlesOf = async (
  strapi: Core.Strapi,
  { related }: Extract<ListedAttribute, { kind: 'relation' }>,
): Promise<Map<string, string>> => {
  const attribute = await titleAttributeOf(strapi, related);
  const rows: Record<string, unknown>[] = await strapi.db.query(related.uid).findMany({
    select: [...new Set(['documentId', attribute])],
    orderBy: [{ publishedAt: 'asc' }, { id: 'desc' }],
  });
  return new Map(rows.map((row) => [String(row.documentId), String(row[attribute] || row.documentId)]));
};

/**
 * What was counted of the entries of a type by what a relation or an enumeration of theirs says today, of published ones.
 * @returns one page, by views, or why the asker may not have it; O(entries), never O(views)
 */
export const byAttribute = async (context: ContentContext): Promise<ListPage | { refusal: string }> => {
  const { strapi, database, question, mayRead, scopes } = context;
  const uid = question.type ?? '';
  const type = contentTypeOf(strapi, uid);
  if (!type || !(await tracking(strapi).rules()).isTracked(uid)) {
    throw new errors.ValidationError(`type: there is no tracked content type ${uid}`);
  }
  const attribute = listedAttributes(strapi, type).find(({ name }) => name === question.attribute);
  if (!attribute) {
    throw new errors.ValidationError(`attribute: ${uid} has no relation or enumeration ${question.attribute}`);
  }
  const refusal = await complaintAbout(strapi, type, attribute, mayRead);
  if (refusal !== null) {
    return { refusal };
  }
  const titles = attribute.kind === 'relation' ? await titlesOf(strapi, attribute) : null;
  const wanted = new Set(scopes.flatMap(({ targets }) => targets));
  const groups = await entriesByAttribute(database, strapi, type, attribute);
  return groupRows(
    context,
    groups.map(({ value, entries, targets }) => ({
      key: value,
      name: titles?.get(value) ?? value,
      filter: null,
      entries,
      targets: targets.filter((target) => wanted.has(target)),
    })),
  );
};
