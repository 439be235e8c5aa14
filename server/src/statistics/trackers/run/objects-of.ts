import { errors } from '@strapi/utils';
import type { StatisticObject } from '../../../../../contracts/statistics';
import { identityOf } from '../../objects/identity';
import type { Counted } from '../definition/definition';
import { fieldFor, sourceType } from '../definition/fields';
import type { Ground } from './ground';

/** More objects are not told apart: each has a value for each day and period. */
const MOST_OBJECTS = 10_000;

/** What a value of what is grouped by is, as an object of statistics. */
export const objectMaker = (strapi: Ground['strapi'], { uid, groupBy }: Counted): ((value: string) => StatisticObject) => {
  const type = sourceType(strapi, uid);
  const field = type && groupBy !== null ? fieldFor(type, 'groupFields', groupBy) : undefined;
  if (!field) {
    throw new errors.ValidationError(`groupBy: ${uid} has no attribute ${groupBy} any more`);
  }
  const { name, target } = field;
  if (target) {
    return (documentId) => ({ uid: target, documentId });
  }
  // SQLite and MySQL keep truth as 0 and 1.
  const isTruth = field.type === 'boolean';
  return (value) => ({ [name]: isTruth ? String(value === 'true' || value === '1') : value });
};

/** @throws ValidationError where there are more values than can be told apart */
export const assertFew = ({ groupBy }: Counted, { size }: ReadonlySet<string>): void => {
  if (size > MOST_OBJECTS) {
    throw new errors.ValidationError(
      `groupBy: ${groupBy} has more than ${MOST_OBJECTS} values; group by another attribute, or filter`,
    );
  }
};

/** The rows of objects, by the values of what is grouped by. */
export const objectsFor = async (
  { strapi, database, objects }: Ground,
  counted: Counted,
  values: ReadonlySet<string>,
): Promise<Map<string, number>> => {
  if (values.size === 0) {
    return new Map();
  }
  assertFew(counted, values);
  const make = objectMaker(strapi, counted);
  const identities = new Map([...values].map((value) => [value, identityOf(make(value))]));
  const ids = await objects.make(database, [...identities.values()]);
  return new Map([...identities].map(([value, { key }]) => [value, ids.get(key) as number]));
};
