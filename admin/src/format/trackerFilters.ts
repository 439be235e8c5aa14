import type { TrackerFilters } from '../../../contracts/trackers';

/** How a field is compared, by Strapi's names. */
export const OPERATORS = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$contains'] as const;

export type Operator = (typeof OPERATORS)[number];

/** A condition as it is chosen. */
export interface FilterRow {
  field: string;
  operator: Operator;
  value: string;
}

const NUMBERS = ['integer', 'biginteger', 'decimal', 'float'];

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOperator = (name: string): name is Operator => OPERATORS.some((one) => one === name);

const conditionsOf = (field: string, said: unknown): FilterRow[] | null => {
  if (!isPlain(said)) {
    return ['string', 'number', 'boolean'].includes(typeof said) ? [{ field, operator: '$eq', value: String(said) }] : null;
  }
  const rows = Object.entries(said).map(([operator, value]) =>
    isOperator(operator) && ['string', 'number', 'boolean'].includes(typeof value)
      ? { field, operator, value: String(value) }
      : null,
  );
  return rows.every((row) => row !== null) ? rows : null;
};

/** Filters as conditions that all have to hold; null for those that say more than such conditions can. */
export const filterRows = (filters: TrackerFilters): FilterRow[] | null => {
  const parts = Object.entries(filters).map(([name, said]) => {
    if (name === '$and' && Array.isArray(said)) {
      const inner = said.map((one: unknown) => (isPlain(one) ? filterRows(one) : null));
      return inner.every((rows) => rows !== null) ? inner.flat() : null;
    }
    return name.startsWith('$') ? null : conditionsOf(name, said);
  });
  return parts.every((rows) => rows !== null) ? parts.flat() : null;
};

const typedValue = (value: string, type: string | undefined): string | number | boolean => {
  if (type === 'boolean') {
    return value === 'true';
  }
  return type !== undefined && NUMBERS.includes(type) && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
};

/** Conditions as Strapi's filters; those that are not whole yet are none. @param typeOf a field's type */
export const filtersOf = (rows: readonly FilterRow[], typeOf: (field: string) => string | undefined): TrackerFilters => {
  const whole = rows.filter(({ field, value }) => field !== '' && value.trim() !== '');
  const conditions = whole.map(({ field, operator, value }) => ({
    [field]: { [operator]: typedValue(value.trim(), typeOf(field)) },
  }));
  const [only] = conditions;
  return conditions.length > 1 ? { $and: conditions } : (only ?? {});
};
