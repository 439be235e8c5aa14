import type { Core } from '@strapi/strapi';
import type { MayRead } from '../../../strapi/may-read';
import type { Counted } from './definition';
import { type FieldUse, fieldFor, sourceType } from './fields';
import { checkFilters, reachedBy } from './filters';
import { refuse } from './refuse';

const USE_OF_FIELD: Record<Counted['aggregate'], FieldUse | null> = {
  count: null,
  distinct: 'distinctFields',
  sum: 'numberFields',
  average: 'numberFields',
  minimum: 'numberFields',
  maximum: 'numberFields',
};

const WORDS: Record<FieldUse, string> = {
  dateFields: 'a date, or a date and time',
  numberFields: 'a number',
  distinctFields: 'a short text, a number, an enumeration, a boolean or a relation to one type',
  groupFields: 'a relation to one type, an enumeration, a boolean, a whole number or a short text',
};

/** A dimension is called by what its values are of, and its names have letters of a kind. */
const isDimension = (name: string): boolean => /^[a-zA-Z][\w-]{0,63}$/.test(name) && name !== 'uid' && name !== 'documentId';

/**
 * Whether a tracker can count what it says.
 * @param may who asks for it, and so may not learn more than they may read; without it the app's code asks
 * @throws ValidationError that names the field
 */
export const checkCounted = async (strapi: Core.Strapi, counted: Counted, may: MayRead = () => true): Promise<void> => {
  const type = sourceType(strapi, counted.uid);
  const isReadable = type !== undefined && !type.uid.startsWith('admin::') && !type.uid.startsWith('strapi::');
  if (!isReadable || !may(counted.uid)) {
    return refuse('uid', `there is no collection type ${counted.uid.slice(0, 255)} that you may read`);
  }
  const check = (said: 'field' | 'dateField' | 'groupBy', use: FieldUse, name: string): void => {
    const field = fieldFor(type, use, name);
    if (!field || !mayUse(name, field.target)) {
      refuse(said, `${counted.uid} has no attribute ${name.slice(0, 255)} that is ${WORDS[use]}`);
    }
  };
  const isAlwaysThere = (name: string): boolean =>
    ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'].includes(name);
  const mayUse = (name: string, target?: string): boolean =>
    (isAlwaysThere(name) || may(counted.uid, name)) && (target === undefined || may(target));
  check('dateField', 'dateFields', counted.dateField);
  const use = USE_OF_FIELD[counted.aggregate];
  if (use) {
    check('field', use, counted.field ?? refuse('field', `must be given for ${counted.aggregate}`));
  }
  if (counted.groupBy !== null) {
    check('groupBy', 'groupFields', counted.groupBy);
    if (!isDimension(counted.groupBy)) {
      refuse('groupBy', 'must begin with a letter to be a dimension');
    }
  }
  await checkFilters(strapi, type, counted.filters);
  const hidden = reachedBy(strapi, counted.uid, counted.filters).find(
    ({ uid, attribute }) => uid.includes('::') && !isAlwaysThere(attribute) && !(may(uid) && may(uid, attribute)),
  );
  if (hidden) {
    refuse('filters', `there is no attribute ${hidden.attribute} that you may read`);
  }
};
