import { hash } from 'node:crypto';
import type { DimensionSet, StatisticObject } from '../../../../contracts/statistics';

/** An object as it is stored: equal ones have one key, in whatever order their dimensions are given. */
export interface ObjectIdentity {
  key: string;
  type: string;
  object: string;
}

const keyOf = (text: string): string => hash('sha256', text, 'base64url');

export const typeKeyOf = ({ type }: Pick<ObjectIdentity, 'type'>): string => keyOf(type);

type Entry = { uid: string; documentId: string };

export const isEntry = (object: StatisticObject): object is Entry => 'uid' in object;

/** @param type a content type, or the names of dimensions */
export const typeKeyFor = (type: readonly string[]): string => typeKeyOf({ type: type.toSorted().join(',') });

/** Dimensions in the order in which they are kept. */
const ordered = (set: DimensionSet): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const name of Object.keys(set).sort()) {
    values[name] = String(set[name]);
  }
  return values;
};

const storedOf = (object: StatisticObject): Omit<ObjectIdentity, 'key'> => {
  if (isEntry(object)) {
    return { type: object.uid, object: object.documentId };
  }
  const values = ordered(object);
  return { type: Object.keys(values).join(','), object: JSON.stringify(values) };
};

export const identityOf = (given: StatisticObject): ObjectIdentity => {
  const { type, object } = storedOf(given);
  return { key: keyOf(`${type}\n${object}`), type, object };
};

/** A content type's uid has a colon, which the names of dimensions have not. */
const isContentType = (type: string): boolean => type.includes('::');

export const objectOf = ({ type, object }: Pick<ObjectIdentity, 'type' | 'object'>): StatisticObject =>
  isContentType(type) ? { uid: type, documentId: object } : JSON.parse(object);
