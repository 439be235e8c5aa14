import { createHash } from 'node:crypto';
import type { DimensionSet, StatisticObject } from '../../../../contracts/statistics';

/** An object as it is stored: equal ones have one key, in whatever order their dimensions are given. */
export interface ObjectIdentity {
  key: string;
  type: string;
  typeKey: string;
  object: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

type Entry = { uid: string; documentId: string };

export const isEntry = (object: StatisticObject): object is Entry => 'uid' in object;

/** The names of dimensions in the order in which they are kept. */
const typeOfDimensions = (names: readonly string[]): string => names.toSorted().join(',');

/** @param type a content type, or the names of dimensions */
export const typeKeyFor = (type: readonly string[]): string => hash(typeOfDimensions(type));

const ordered = (set: DimensionSet): string => {
  const values = Object.keys(set)
    .toSorted()
    .map((name) => [name, String(set[name])]);
  return JSON.stringify(Object.fromEntries(values));
};

export const identityOf = (object: StatisticObject): ObjectIdentity => {
  const [type, stored] = isEntry(object)
    ? [object.uid, object.documentId]
    : [typeOfDimensions(Object.keys(object)), ordered(object)];
  return { key: hash(`${type}\n${stored}`), type, typeKey: hash(type), object: stored };
};

/** A content type's uid has a colon, which the names of dimensions have not. */
const isContentType = (type: string): boolean => type.includes('::');

export const objectOf = ({ type, object }: Pick<ObjectIdentity, 'type' | 'object'>): StatisticObject =>
  isContentType(type) ? { uid: type, documentId: object } : JSON.parse(object);
