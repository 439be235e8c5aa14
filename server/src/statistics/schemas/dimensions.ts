import { z } from 'zod';
import type { DimensionSet } from '../../../../contracts/statistics';
import { faultOfText } from '../../config';
import { isObject } from '../../strapi/is-object';

const MOST_DIMENSIONS = 8;
const LONGEST_VALUE = 255;

const NAME = /^[a-zA-Z][\w-]{0,63}$/;
const NO_NAME = 'must be 1 to 64 letters, digits, - and _, and begin with a letter';
const NO_SET = 'must be an object: an entry, as { uid, documentId }, or dimensions, as { country: "AT" }';

export const dimensionName = z
  .string('must be a text')
  .regex(NAME, NO_NAME)
  .refine((name) => name !== 'uid' && name !== 'documentId', 'must not be uid or documentId, which name an entry');

/** An object of JSON, and none of a class. */
const isSet = (given: unknown): given is Record<string, unknown> => {
  const prototype = isObject(given) ? Object.getPrototypeOf(given) : undefined;
  return prototype === null || (prototype !== undefined && Object.getPrototypeOf(prototype) === null);
};

const faultOfValue = (value: unknown): string | null => {
  if (typeof value === 'string') {
    return faultOfText(value, LONGEST_VALUE);
  }
  return Number.isFinite(value) || typeof value === 'boolean' ? null : 'must be a text, a number, true or false';
};

/**
 * Reads dimensions, which do not name an entry. By hand: of a thousand values zod would take as long for their dimensions as for all else.
 * @param refuse is told what is wrong, and where
 */
export const readDimensions = (given: unknown, refuse: (message: string, path: string[]) => void): DimensionSet => {
  const set: DimensionSet = {};
  if (!isSet(given)) {
    refuse(NO_SET, []);
    return set;
  }
  const names = Object.keys(given);
  if (names.length < 1 || names.length > MOST_DIMENSIONS) {
    refuse(`must have 1 to ${MOST_DIMENSIONS} dimensions`, []);
    return set;
  }
  for (const name of names) {
    const fault = NAME.test(name) ? faultOfValue(given[name]) : NO_NAME;
    if (fault === null) {
      set[name] = String(given[name]);
    } else {
      refuse(fault, [name]);
    }
  }
  return set;
};
