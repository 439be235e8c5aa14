import { z } from 'zod';
import { MAX_METADATA_BYTES } from '../../../../contracts/events';
import { isObject } from '../../strapi/is-object';

/** Deeper than anyone describes a click, and far from the end of the stack. */
const MOST_DEPTH = 16;

/** All but line breaks and tabs; PostgreSQL keeps neither NUL nor halves of surrogate pairs in JSON. */
const UNWANTED = /[^\P{Cc}\n\r\t]|\p{Cs}/gu;

const cleanText = (text: string): string => text.normalize('NFC').replace(UNWANTED, '');

/**
 * A copy of a JSON value that any database keeps.
 * @throws RangeError with what is wrong
 */
const cleanValue = (value: unknown, depth: number): unknown => {
  if (depth > MOST_DEPTH) {
    throw new RangeError(`must not be nested deeper than ${MOST_DEPTH} levels`);
  }
  if (typeof value === 'string') {
    return cleanText(value);
  }
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => cleanValue(item, depth + 1));
  }
  if (typeof value !== 'object') {
    throw new RangeError('must hold only what JSON can hold, and finite numbers');
  }
  return Object.fromEntries(
    Object.entries(value)
      // `__proto__` as a name is only ever an attempt to change what all objects inherit.
      .filter(([key, item]) => key !== '__proto__' && item !== undefined)
      .map(([key, item]) => [cleanText(key), cleanValue(item, depth + 1)]),
  );
};

/** Anything more that is known of an interaction: a small JSON object. */
export const metadata = z
  .custom<Record<string, unknown>>(isObject, 'must be an object')
  .transform((value, context): Record<string, unknown> => {
    try {
      const cleaned = cleanValue(value, 0) as Record<string, unknown>;
      if (Buffer.byteLength(JSON.stringify(cleaned)) <= MAX_METADATA_BYTES) {
        return cleaned;
      }
      context.addIssue({ code: 'custom', message: `must have at most ${MAX_METADATA_BYTES} bytes as JSON` });
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof RangeError ? error.message : 'must be JSON' });
    }
    return z.NEVER;
  });
