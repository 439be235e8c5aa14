import type { Core, Struct } from '@strapi/strapi';
import { contentTypeOf, titleAttributeOf } from '../../strapi/content-types';
import { askInPieces } from '../../strapi/database';
import type { Candidate } from './candidates';

/** A stored entry, draft or published, in one locale. */
export interface EntryRow {
  documentId: string;
  locale: string;
  isPublished: boolean;
  title: string;
  values: Record<string, unknown>;
}

const LARGEST_INTEGER = 2_147_483_647;

/** Whether a value from an address can be compared with an attribute: PostgreSQL refuses to compare an integer with a word. */
const isComparable = (type: Struct.ContentTypeSchema, attribute: string, value: string): boolean =>
  type.attributes[attribute]?.type !== 'integer' || (/^\d{1,10}$/.test(value) && Number(value) <= LARGEST_INTEGER);

/** The entries of one type that have one of the values, or all of them for a single type. */
const rowsWith = (strapi: Core.Strapi, uid: string, attribute: string | undefined, values: string[], select: string[]) => {
  const query = strapi.db.query(uid);
  return attribute === undefined
    ? query.findMany({ select })
    : askInPieces(values, (piece) => query.findMany({ select, where: { [attribute]: { $in: piece } } }));
};

/**
 * Reads the entries that candidates of one type name, in one query per attribute that their patterns begin with.
 * It runs in the transaction that is under way.
 */
export const findEntries = async (strapi: Core.Strapi, uid: string, candidates: Candidate[]): Promise<EntryRow[]> => {
  const type = contentTypeOf(strapi, uid);
  if (!type) {
    return [];
  }
  const title = await titleAttributeOf(strapi, type);
  const wanted = new Map<string | undefined, Set<string>>();
  for (const { parameters } of candidates) {
    const [attribute, value = ''] = Object.entries(parameters)[0] ?? [];
    if (attribute === undefined || isComparable(type, attribute, value)) {
      wanted.set(attribute, (wanted.get(attribute) ?? new Set()).add(value));
    }
  }
  const names = candidates.flatMap(({ parameters }) => Object.keys(parameters));
  const select = [...new Set(['documentId', 'locale', 'publishedAt', title, ...names])];
  const rows: Record<string, unknown>[] = [];
  for (const [attribute, values] of wanted) {
    rows.push(...(await rowsWith(strapi, uid, attribute, [...values], select)));
  }
  return rows.map((row) => ({
    documentId: String(row.documentId),
    locale: typeof row.locale === 'string' ? row.locale : '',
    isPublished: row.publishedAt !== null,
    title: String(row[title] ?? row.documentId),
    values: row,
  }));
};
