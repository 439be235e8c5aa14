import type { FieldKind } from '../../../../contracts/records';
import { all, any, type Comparison, type Condition, not, type Operator } from './condition';
import { readBoolean, readValue } from './read-value';
import { refuse, shown } from './refuse';

const EQUALITY = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull', '$not'];
const ORDER = ['$lt', '$lte', '$gt', '$gte', '$between'];
const TEXT = [
  ...['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
];

/** The operators that fit each kind of field. */
const OPERATORS: Record<FieldKind, readonly string[]> = {
  text: [...EQUALITY, ...ORDER, ...TEXT],
  json: [...EQUALITY, ...ORDER, ...TEXT],
  number: [...EQUALITY, ...ORDER],
  time: [...EQUALITY, ...ORDER],
  boolean: EQUALITY,
  entry: ['$null', '$notNull'],
};

/** Those that say the opposite of another. */
const OPPOSITES = new Map<string, string>([
  ['$ne', '$eq'],
  ['$nei', '$eqi'],
  ['$notIn', '$in'],
  ['$notContains', '$contains'],
  ['$notContainsi', '$containsi'],
  ['$notNull', '$null'],
]);

const MOST_VALUES = 100;

/** What is compared, and how its value is read. */
export interface Compared {
  field: string;
  keys: readonly string[];
  kind: FieldKind;
}

const several = (raw: unknown, path: readonly string[]): unknown[] => {
  const values: unknown[] = Array.isArray(raw) ? raw : [raw];
  return values.length > MOST_VALUES ? refuse(path, `must be at most ${MOST_VALUES} values`) : values;
};

/**
 * Reads an operator and what it is given.
 * @param path where it stands in the query, the operator its end
 * @throws ValidationError when there is no such operator, it does not fit the field, or the value does not fit it
 */
export const readOperator = (
  { kind, ...compared }: Compared,
  operator: string,
  raw: unknown,
  path: readonly string[],
): Condition => {
  if (!OPERATORS[kind].includes(operator)) {
    refuse(path, `${shown(operator)} is no operator here; there are ${OPERATORS[kind].join(', ')}`);
  }
  const comparison = (name: Operator, value: Comparison['value']): Condition => ({
    is: 'comparison',
    ...compared,
    operator: name,
    value,
  });
  const opposite = OPPOSITES.get(operator);
  if (opposite !== undefined) {
    return not(readOperator({ kind, ...compared }, opposite, raw, path));
  }
  if (operator === '$null') {
    const isNull = comparison('$null', true);
    return readBoolean(raw, path) ? isNull : not(isNull);
  }
  // As Strapi has it: `filters[userId]` without a value asks for those who have none.
  if (operator === '$eq' && raw === null) {
    return comparison('$null', true);
  }
  const values = several(raw, path).map((value) => readValue(kind, value, path));
  if (operator === '$between') {
    const [from, to] = values;
    if (from === undefined || to === undefined || values.length > 2) {
      return refuse(path, 'must be two values');
    }
    return all([comparison('$gte', from), comparison('$lte', to)]);
  }
  // Several values are alternatives, with any operator.
  const name = operator === '$in' ? '$eq' : (operator as Operator);
  return any(values.map((value) => comparison(name, value)));
};
