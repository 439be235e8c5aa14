import { isDeepStrictEqual } from 'node:util';

/** True, false, or null: as in SQL, a comparison with what is not known is neither true nor false. */
type Truth = boolean | null;

const negated = (truth: Truth): Truth => (truth === null ? null : !truth);

const allOf = (truths: Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);

const anyOf = (truths: Truth[]): Truth => negated(allOf(truths.map(negated)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The number that was sent; not a number for anything else. */
const numberOf = (given: unknown): number => (String(given).trim() === '' ? Number.NaN : Number(given));

const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** How a value stands to what was sent: below, at, above; null where they cannot be compared. */
const compared = (value: unknown, given: unknown, isMetadata: boolean): number | null => {
  if (typeof value === 'number') {
    return Number.isNaN(numberOf(given)) ? null : value - numberOf(given);
  }
  if (typeof value === 'boolean') {
    return String(value) === String(given) ? 0 : null;
  }
  if (typeof value !== 'string') {
    return null;
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(value) && !isMetadata) {
    return Date.parse(value) - Date.parse(String(given));
  }
  return order(value, String(given));
};

const OPERATORS: Record<string, (value: unknown, given: unknown, isMetadata: boolean) => boolean> = {
  $eq: (value, given, isMetadata) => compared(value, given, isMetadata) === 0,
  $eqi: (value, given, isMetadata) => compared(lower(value), lower(given), isMetadata) === 0,
  $lt: (value, given, isMetadata) => isOrdered(value, given, isMetadata, (sign) => sign < 0),
  $lte: (value, given, isMetadata) => isOrdered(value, given, isMetadata, (sign) => sign <= 0),
  $gt: (value, given, isMetadata) => isOrdered(value, given, isMetadata, (sign) => sign > 0),
  $gte: (value, given, isMetadata) => isOrdered(value, given, isMetadata, (sign) => sign >= 0),
  $contains: (value, given) => typeof value === 'string' && value.includes(String(given)),
  $containsi: (value, given) => typeof value === 'string' && value.toLowerCase().includes(String(given).toLowerCase()),
  $startsWith: (value, given) => typeof value === 'string' && value.startsWith(String(given)),
  $startsWithi: (value, given) => typeof value === 'string' && value.toLowerCase().startsWith(String(given).toLowerCase()),
  $endsWith: (value, given) => typeof value === 'string' && value.endsWith(String(given)),
  $endsWithi: (value, given) => typeof value === 'string' && value.toLowerCase().endsWith(String(given).toLowerCase()),
};

const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** Within metadata a number is compared with numbers only, and a text with texts. */
const isOrdered = (value: unknown, given: unknown, isMetadata: boolean, fits: (sign: number) => boolean): boolean => {
  const isNumber = !Number.isNaN(numberOf(given));
  if (isMetadata && (typeof value === 'boolean' || isNumber !== (typeof value === 'number'))) {
    return false;
  }
  const sign = compared(value, given, isMetadata);
  return sign !== null && fits(sign);
};

const OPPOSITES: Record<string, string> = {
  $ne: '$eq',
  $nei: '$eqi',
  $notIn: '$in',
  $notContains: '$contains',
  $notContainsi: '$containsi',
};

const operatorOn = (value: unknown, operator: string, given: unknown, isMetadata: boolean): Truth => {
  const isNull = value === null || value === undefined;
  const opposite = OPPOSITES[operator];
  if (opposite) {
    return negated(operatorOn(value, opposite, given, isMetadata));
  }
  if (operator === '$null' || operator === '$notNull') {
    return isNull === ((operator === '$null') === (String(given) === 'true'));
  }
  if (operator === '$between') {
    const [from, to] = given as unknown[];
    return allOf([operatorOn(value, '$gte', from, isMetadata), operatorOn(value, '$lte', to, isMetadata)]);
  }
  const fits = OPERATORS[operator === '$in' ? '$eq' : operator];
  if (!fits) {
    throw new Error(`unknown operator ${operator}`);
  }
  return isNull ? null : [given].flat().some((one) => fits(value, one, isMetadata));
};

/** Whether a record fits filters, found out by looking at it. */
export const fits = (record: Record<string, unknown>, filters: unknown, isMetadata = false): Truth => {
  if (!isObject(filters)) {
    throw new Error(`no filters: ${JSON.stringify(filters)}`);
  }
  return allOf(
    Object.entries(filters).map(([key, given]): Truth => {
      if (key === '$and' || key === '$or') {
        const truths = (given as unknown[]).map((part) => fits(record, part));
        return key === '$and' ? allOf(truths) : anyOf(truths);
      }
      return key === '$not' ? negated(fits(record, given)) : fieldFits(record[key], given, isMetadata || key === 'metadata', key);
    }),
  );
};

const fieldFits = (value: unknown, given: unknown, isMetadata: boolean, key: string): Truth => {
  if (!isObject(given)) {
    return operatorOn(value, Array.isArray(given) ? '$in' : '$eq', given, isMetadata);
  }
  if (key === 'session' || key === 'target') {
    const { $null, $notNull, ...fields } = given;
    const truths: Truth[] = [];
    if ($null !== undefined) {
      truths.push(operatorOn(value, '$null', $null, false));
    }
    if ($notNull !== undefined) {
      truths.push(operatorOn(value, '$notNull', $notNull, false));
    }
    // What is said of a session or an entry that is not there, or is not known of it, is not so.
    return allOf([...truths, isDeepStrictEqual(fields, {}) || (isObject(value) && fits(value, fields) === true)]);
  }
  return allOf(
    Object.entries(given).map(([operator, one]): Truth => {
      if (operator === '$not') {
        return negated(fieldFits(value, one, isMetadata, key));
      }
      return operator.startsWith('$')
        ? operatorOn(value, operator, one, isMetadata)
        : fieldFits(isObject(value) ? value[operator] : undefined, one, isMetadata, operator);
    }),
  );
};
